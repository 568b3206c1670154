using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Planning;

/// <summary>Result coercion of a scalar or an enum (specification 3.5, 3.9): is the value of the type, and how it is written.</summary>
internal abstract class LeafType
{
    /// <summary>Null if the value can be written, otherwise what is wrong with it.</summary>
    public abstract string? Fault(object value);

    /// <summary>Writes a value that <see cref="Fault"/> found nothing wrong with.</summary>
    public abstract void Write(Utf8JsonWriter writer, object value);

    /// <summary>The leaf of a type definition.</summary>
    public static LeafType Of(TypeDefinition type) => Known.GetValue(type, static t => t switch
    {
        ScalarType scalar => new ScalarLeaf(scalar),
        EnumType e => new EnumLeaf(e),
        _ => throw new ArgumentException($"{t.Name} is not a leaf type."),
    });

    private static readonly ConditionalWeakTable<TypeDefinition, LeafType> Known = [];
    private readonly ConcurrentDictionary<PropertyInfo, StoredLeaf?> stored = new();

    /// <summary>The leaf of a stored property; null where its values have to be tried out.</summary>
    public StoredLeaf? Stored(PropertyInfo property) => stored.GetOrAdd(property, static (p, leaf) => StoredLeaf.Of(leaf.Type, p), this);

    /// <summary>Whether values of the scalar's own CLR type can always be written.</summary>
    public static bool NeverFails(ScalarType scalar) => ScalarLeaf.NeverFail.Contains(scalar.ClrType)
        && (BuiltInScalars.All.Contains(scalar, ReferenceEqualityComparer.Instance) || CustomScalars.All.Contains(scalar, ReferenceEqualityComparer.Instance));

    /// <summary>The type.</summary>
    protected abstract TypeDefinition Type { get; }

    private sealed class ScalarLeaf(ScalarType scalar) : LeafType
    {
        // Values of these types can always be written by those of our own scalars that have them; anything else is tried out
        // first, because an answer cannot take back what it has begun to write.
        public static readonly HashSet<Type> NeverFail =
            [typeof(string), typeof(int), typeof(bool), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset)];

        private readonly bool trusted = NeverFails(scalar);

        protected override TypeDefinition Type => scalar;

        public override string? Fault(object value)
        {
            if ((trusted && value.GetType() == scalar.ClrType) || (value is Guid && ReferenceEquals(scalar, BuiltInScalars.Id)))
            {
                return null;
            }
            try
            {
                using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
                scalar.Write(writer, value);
                return null;
            }
            catch (FormatException e)
            {
                return e.Message;
            }
            catch (Exception e) when (e is InvalidCastException or ArgumentException or OverflowException)
            {
                return $"{scalar.Name} cannot represent a value of type {value.GetType().Name}.";
            }
        }

        public override void Write(Utf8JsonWriter writer, object value) => scalar.Write(writer, value);
    }

    private sealed class EnumLeaf(EnumType type) : LeafType
    {
        private readonly FrozenDictionary<object, JsonEncodedText> names =
            type.Values.ToFrozenDictionary(v => v.Value, v => FieldPlan.Encode(v.Name));

        protected override TypeDefinition Type => type;

        public override string? Fault(object value) =>
            names.ContainsKey(value) ? null : $"Enum \"{type.Name}\" cannot represent value: {Inspection.Of(value)}";

        public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(names[value]);
    }
}
