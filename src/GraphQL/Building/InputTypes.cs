using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Input objects from records, and the arguments and input fields that parameters make.</summary>
internal static class InputTypes
{
    /// <summary>The input object of a record: one field per parameter of its primary constructor.</summary>
    public static InputObjectType Of(Type record, string name, bool oneOf, TypeRegistry types)
    {
        if (PrimaryConstructor(record) is not { } constructor)
        {
            types.Fault($"Input {name}: {GraphNames.Clr(record)} has no primary constructor.");
            return new() { Name = name, Fields = [], Create = _ => throw new InvalidOperationException(name) };
        }
        return new()
        {
            Name = name,
            Description = XmlDocumentation.Of(record),
            Directives = MemberDirectives.Of(record),
            Fields = [.. constructor.GetParameters().Select(p => Value(p, types))],
            OneOf = oneOf,
            ClrType = record,
            Create = Factory(constructor, convert: false),
        };
    }

    /// <summary>The argument or input field that a parameter makes; an optional parameter's default becomes the graph's.</summary>
    public static InputValueDefinition Value(ParameterInfo parameter, TypeRegistry types)
    {
        var optional = InputReading.OptionalItem(parameter.ParameterType) is not null;
        return new()
        {
            Name = GraphNames.Field(parameter.Name!),
            Type = optional ? types.TypeOf(parameter, 0).Nullable() : types.TypeOf(parameter),
            Description = XmlDocumentation.Of(parameter),
            Directives = MemberDirectives.Of(parameter),
            DefaultValue = optional ? null : Default(parameter, types),
            Convert = InputReading.Converter(parameter.ParameterType),
        };
    }

    /// <summary>The constructor that a record's parameter list makes: the public one with the most parameters.</summary>
    public static ConstructorInfo? PrimaryConstructor(Type record) =>
        record.GetConstructors().Where(c => c.GetParameters().Length > 0).MaxBy(c => c.GetParameters().Length);

    /// <summary>Compiles a call of a constructor with values out of a dictionary.</summary>
    public static Func<IReadOnlyDictionary<string, object?>, object> Factory(ConstructorInfo constructor, bool convert)
    {
        var values = Expression.Parameter(typeof(IReadOnlyDictionary<string, object?>), "values");
        var made = Expression.New(constructor, constructor.GetParameters().Select(p => InputReading.Of(values, p, convert)));
        var compiled = Late.Of(Expression.Lambda<Func<IReadOnlyDictionary<string, object?>, object>>(Expression.Convert(made, typeof(object)), values));
        return given => compiled.Value(given);
    }

    private static ValueNode? Default(ParameterInfo parameter, TypeRegistry types)
    {
        if (parameter is not { HasDefaultValue: true, DefaultValue: { } value })
        {
            return null;
        }
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsEnum)
        {
            var name = Enum.GetName(type, InputReading.Boxed(value, type));
            return name is null ? null : new EnumValueNode(Enums.NameOf(type.GetField(name)!));
        }
        if (TypeRegistry.ScalarOf(type) is { } scalar)
        {
            return scalar.ToLiteral(value);
        }
        types.Fault($"{TypeRegistry.Place(parameter)}: a default of type {GraphNames.Clr(type)} cannot be shown in the graph.");
        return null;
    }
}
