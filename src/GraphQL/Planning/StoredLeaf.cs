using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Planning;

/// <summary>
/// A leaf that is a stored property of its parent. It is not read into a column when its field is executed, but off the parent when the answer is
/// written: nothing is boxed and nothing kept.
/// </summary>
internal abstract class StoredLeaf
{
    /// <summary>Every value of the property's type can be written; none has to be looked at beforehand.</summary>
    public abstract bool AlwaysFits { get; }

    /// <summary>Whether a parent's value can be written as it is.</summary>
    /// <param name="source">The parent.</param>
    /// <param name="nonNull">Null is not allowed.</param>
    public abstract bool Fits(object source, bool nonNull);

    /// <summary>Writes a parent's value.</summary>
    public abstract void Write(Utf8JsonWriter writer, object source);

    /// <summary>The leaf of a property; null where its values have to be tried out one by one.</summary>
    public static StoredLeaf? Of(TypeDefinition type, PropertyInfo property)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (Writer(type, plain) is not { } writer)
        {
            return null;
        }
        var kind = plain == typeof(string) ? typeof(Text<>) : plain == property.PropertyType ? typeof(Value<>) : typeof(Optional<>);
        return (StoredLeaf)Activator.CreateInstance(kind.MakeGenericType(plain), Getter(property), writer)!;
    }

    private static Delegate Getter(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var value = Expression.Property(Expression.Convert(source, property.ReflectedType!), property);
        return Expression.Lambda(Expression.GetFuncType(typeof(object), property.PropertyType), value, source).Compile();
    }

    // A LeafWriter<T>, or null.
    private static object? Writer(TypeDefinition type, Type value) => type switch
    {
        EnumType e when value.IsEnum && e.Values.All(v => v.Value.GetType() == value) =>
            Activator.CreateInstance(typeof(EnumWriter<>).MakeGenericType(value), e),
        ScalarType s when ReferenceEquals(s, BuiltInScalars.String) && value == typeof(string) => new DirectWriter<string>((w, v) => w.WriteStringValue(v)),
        ScalarType s when ReferenceEquals(s, BuiltInScalars.Id) && value == typeof(string) => new DirectWriter<string>((w, v) => w.WriteStringValue(v)),
        ScalarType s when ReferenceEquals(s, BuiltInScalars.Id) && value == typeof(Guid) => new DirectWriter<Guid>((w, v) => w.WriteStringValue(v)),
        ScalarType s when ReferenceEquals(s, BuiltInScalars.Int) && value == typeof(int) => new DirectWriter<int>((w, v) => w.WriteNumberValue(v)),
        ScalarType s when ReferenceEquals(s, BuiltInScalars.Boolean) && value == typeof(bool) => new DirectWriter<bool>((w, v) => w.WriteBooleanValue(v)),
        ScalarType s when value == s.ClrType && LeafType.NeverFails(s) && value != typeof(string) =>
            Activator.CreateInstance(typeof(ScalarWriter<>).MakeGenericType(value), s),
        _ => null,
    };

    private abstract class LeafWriter<T>
    {
        public virtual bool AlwaysFits => true;

        public virtual bool Fits(T value) => true;

        public abstract void Write(Utf8JsonWriter writer, T value);
    }

    private sealed class DirectWriter<T>(Action<Utf8JsonWriter, T> write) : LeafWriter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value) => write(writer, value);
    }

    private sealed class ScalarWriter<T>(ScalarType scalar) : LeafWriter<T>
        where T : notnull
    {
        public override void Write(Utf8JsonWriter writer, T value) => scalar.Write(writer, value);
    }

    private sealed class EnumWriter<T>(EnumType type) : LeafWriter<T>
        where T : notnull
    {
        private readonly Dictionary<T, JsonEncodedText> names = type.Values.ToDictionary(v => (T)v.Value, v => FieldPlan.Encode(v.Name));

        public override bool AlwaysFits => false;

        public override bool Fits(T value) => names.ContainsKey(value);

        public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(names[value]);
    }

    private sealed class Value<T>(Func<object, T> get, LeafWriter<T> leaf) : StoredLeaf
    {
        public override bool AlwaysFits => leaf.AlwaysFits;

        public override bool Fits(object source, bool nonNull) => leaf.Fits(get(source));

        public override void Write(Utf8JsonWriter writer, object source) => leaf.Write(writer, get(source));
    }

    private sealed class Optional<T>(Func<object, T?> get, LeafWriter<T> leaf) : StoredLeaf
        where T : struct
    {
        public override bool AlwaysFits => false;

        public override bool Fits(object source, bool nonNull) => get(source) is { } value ? leaf.Fits(value) : !nonNull;

        public override void Write(Utf8JsonWriter writer, object source)
        {
            if (get(source) is { } value)
            {
                leaf.Write(writer, value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class Text<T>(Func<object, T?> get, LeafWriter<T> leaf) : StoredLeaf
        where T : class
    {
        public override bool AlwaysFits => false;

        public override bool Fits(object source, bool nonNull) => !nonNull || get(source) is not null;

        public override void Write(Utf8JsonWriter writer, object source)
        {
            if (get(source) is { } value)
            {
                leaf.Write(writer, value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
