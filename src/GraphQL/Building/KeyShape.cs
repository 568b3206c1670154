using System.Linq.Expressions;
using System.Reflection;

namespace Samverkan.GraphQL.Building;

/// <summary>
/// A record read as a selection: a field per parameter of its constructor, and below it those of the parameter's own record. So
/// <c>record BySkuAndVariation(string Sku, VariationId Variation)</c> is <c>sku variation { id }</c>.
/// </summary>
internal sealed class KeyShape
{
    private readonly List<Part> parts;
    private readonly Lazy<Func<object?[], object>> make;

    private KeyShape(ConstructorInfo constructor, List<Part> parts)
    {
        Constructor = constructor;
        this.parts = parts;
        var values = Expression.Parameter(typeof(object?[]), "values");
        var arguments = parts.Select((p, i) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(i)), p.Parameter.ParameterType));
        make = Late.Of(Expression.Lambda<Func<object?[], object>>(Expression.Convert(Expression.New(constructor, arguments), typeof(object)), values));
    }

    /// <summary>The record's constructor.</summary>
    public ConstructorInfo Constructor { get; }

    /// <summary>The selection, without braces.</summary>
    public string Fields => string.Join(' ', parts.Select(p => p.Nested is null ? p.Name : $"{p.Name} {{ {p.Nested.Fields} }}"));

    /// <summary>The shape of a record; null for a class without a constructor that takes anything.</summary>
    public static KeyShape? Of(Type record)
    {
        if (InputTypes.PrimaryConstructor(record) is not { } constructor)
        {
            return null;
        }
        var parts = constructor.GetParameters().Select(p => new Part(NameOf(record, p), p, NestedOf(p.ParameterType))).ToList();
        return new KeyShape(constructor, parts);
    }

    /// <summary>A record of coerced fields; throws <see cref="FormatException"/> where one is missing.</summary>
    public object From(IReadOnlyDictionary<string, object?> fields) => make.Value([.. parts.Select(p => Value(p, fields))]);

    /// <summary>The record of an instance of a class that has properties named as its parameters; null where it lacks one.</summary>
    /// <param name="source">The instance.</param>
    /// <param name="lacks">What it lacks.</param>
    public Expression? Read(Expression source, out ParameterInfo? lacks)
    {
        var arguments = new List<Expression>();
        foreach (var part in parts)
        {
            lacks = part.Parameter;
            if (source.Type.GetProperty(part.Parameter.Name!) is not { } property || Read(part, Expression.Property(source, property)) is not { } read)
            {
                return null;
            }
            arguments.Add(read);
        }
        lacks = null;
        return Expression.New(Constructor, arguments);
    }

    private static Expression? Read(Part part, Expression value)
    {
        var wanted = part.Parameter.ParameterType;
        if (value.Type == wanted)
        {
            return value;
        }
        if (part.Nested?.Read(value, out _) is not { } made)
        {
            return null;
        }
        return value.Type.IsValueType
            ? made
            : Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(wanted), made);
    }

    private static object Value(Part part, IReadOnlyDictionary<string, object?> fields) => (fields.GetValueOrDefault(part.Name), part.Nested) switch
    {
        (null, _) => throw new FormatException($"Key field \"{part.Name}\" is missing."),
        (IReadOnlyDictionary<string, object?> below, { } nested) => nested.From(below),
        (var value, _) => part.Convert is { } convert ? convert(value) : value,
    };

    private static string NameOf(Type record, ParameterInfo parameter) => record.GetProperty(parameter.Name!) is { } property
        ? ObjectFields.NameOf(property)
        : GraphNames.Field(parameter.Name!);

    private static KeyShape? NestedOf(Type type)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        return core.IsEnum || TypeRegistry.ScalarOf(core) is not null || ClrLists.ItemOf(core) is not null ? null : Of(core);
    }

    private sealed record Part(string Name, ParameterInfo Parameter, KeyShape? Nested)
    {
        public Func<object, object>? Convert { get; } = InputReading.Converter(Parameter.ParameterType);
    }
}
