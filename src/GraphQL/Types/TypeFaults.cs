using System.Text.RegularExpressions;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>What is wrong with one type, seen among all of them (specification 3.6 to 3.10, "Type Validation").</summary>
internal sealed partial class TypeFaults(TypeDefinition type, IReadOnlyDictionary<string, TypeDefinition> types)
{
    private static readonly HashSet<string> Introspection =
        ["__Schema", "__Type", "__Field", "__InputValue", "__EnumValue", "__Directive", "__TypeKind", "__DirectiveLocation"];

    /// <summary>The faults.</summary>
    public IEnumerable<string> Find() => NameFaults(type.Name, type.Name, Introspection.Contains(type.Name)).Concat(type switch
    {
        CompositeType c => FieldFaults(c).Concat(new InterfaceFaults(c, types).Find()),
        UnionType u => UnionFaults(u),
        EnumType e => EnumFaults(e),
        InputObjectType i => InputFaults(i),
        _ => [],
    });

    /// <summary>The faults of a directive (3.13).</summary>
    public static IEnumerable<string> OfDirective(DirectiveDefinition directive, IReadOnlyDictionary<string, TypeDefinition> types)
    {
        var place = "@" + directive.Name;
        var unknown = directive.Locations.Where(l => !DirectiveLocations.Executable.Contains(l) && !DirectiveLocations.TypeSystem.Contains(l));
        return NameFaults(place, directive.Name, reserved: false)
            .Concat(directive.Locations.Count == 0 ? [$"{place} may stand nowhere."] : [])
            .Concat(unknown.Select(l => $"{place}: {l} is no place for directives."))
            .Concat(ArgumentFaults(place, directive.Arguments, types));
    }

    /// <summary>Whether values of a type can be given: scalar, enum or input object; null for a type that is not known.</summary>
    internal static bool? IsInput(TypeReference reference, IReadOnlyDictionary<string, TypeDefinition> types) =>
        types.TryGetValue(reference.Name, out var named) ? named is ScalarType or EnumType or InputObjectType : null;

    private static IEnumerable<string> NameFaults(string place, string name, bool reserved)
    {
        if (!NamePattern().IsMatch(name))
        {
            yield return $"{place}: \"{name}\" is no name.";
        }
        else if (!reserved && name.StartsWith("__", StringComparison.Ordinal))
        {
            yield return $"{place}: names that begin with \"__\" are reserved for introspection.";
        }
    }

    private IEnumerable<string> FieldFaults(CompositeType composite)
    {
        if (composite.Fields.Count == 0)
        {
            yield return $"Type {type.Name} has no fields.";
        }
        foreach (var name in SchemaFaults.Duplicates(composite.Fields.Select(f => f.Name)))
        {
            yield return $"Type {type.Name} has several fields named {name}.";
        }
        foreach (var fault in composite.Fields.SelectMany(Faults))
        {
            yield return fault;
        }
    }

    private IEnumerable<string> Faults(FieldDefinition field)
    {
        var place = $"{type.Name}.{field.Name}";
        foreach (var fault in NameFaults(place, field.Name, reserved: false))
        {
            yield return fault;
        }
        if (!types.TryGetValue(field.Type.Name, out var named))
        {
            yield return $"{place} has the type {field.Type}, which is not defined.";
        }
        else if (named is InputObjectType)
        {
            yield return $"{place} has the type {field.Type}, which is an input type.";
        }
        foreach (var fault in ArgumentFaults(place, field.Arguments, types))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> ArgumentFaults(
        string place, IReadOnlyList<InputValueDefinition> arguments, IReadOnlyDictionary<string, TypeDefinition> types) =>
        SchemaFaults.Duplicates(arguments.Select(a => a.Name)).Select(n => $"{place} has several arguments named {n}.")
            .Concat(arguments.SelectMany(a => ValueFaults($"{place}({a.Name}:)", a, types)));

    private static IEnumerable<string> ValueFaults(string place, InputValueDefinition value, IReadOnlyDictionary<string, TypeDefinition> types)
    {
        foreach (var fault in NameFaults(place, value.Name, reserved: false))
        {
            yield return fault;
        }
        if (IsInput(value.Type, types) is not { } input)
        {
            yield return $"{place} has the type {value.Type}, which is not defined.";
        }
        else if (!input)
        {
            yield return $"{place} has the type {value.Type}, which is no input type.";
        }
        if (value is { Required: true, DeprecationReason: not null })
        {
            yield return $"{place} is required and cannot be deprecated.";
        }
        if (value is { Type: NonNullTypeReference, DefaultValue: NullValueNode })
        {
            yield return $"{place} has the type {value.Type} and cannot have the default null.";
        }
    }

    private IEnumerable<string> UnionFaults(UnionType union)
    {
        if (union.Types.Count == 0)
        {
            yield return $"Union {type.Name} has no types.";
        }
        foreach (var name in SchemaFaults.Duplicates(union.Types))
        {
            yield return $"Union {type.Name} has {name} several times.";
        }
        foreach (var name in union.Types.Distinct())
        {
            if (!types.TryGetValue(name, out var member))
            {
                yield return $"Union {type.Name} has {name}, which is not defined.";
            }
            else if (member is not ObjectType)
            {
                yield return $"Union {type.Name} has {name}, which is no object type.";
            }
        }
    }

    private IEnumerable<string> EnumFaults(EnumType e)
    {
        if (e.Values.Count == 0)
        {
            yield return $"Enum {type.Name} has no values.";
        }
        foreach (var name in SchemaFaults.Duplicates(e.Values.Select(v => v.Name)))
        {
            yield return $"Enum {type.Name} has several values named {name}.";
        }
        foreach (var fault in e.Values.SelectMany(v => NameFaults($"{type.Name}.{v.Name}", v.Name, reserved: false)))
        {
            yield return fault;
        }
        foreach (var value in e.Values.Where(v => v.Name is "true" or "false" or "null"))
        {
            yield return $"Enum {type.Name} cannot have a value named {value.Name}.";
        }
    }

    private IEnumerable<string> InputFaults(InputObjectType input)
    {
        if (input.Fields.Count == 0)
        {
            yield return $"Input {type.Name} has no fields.";
        }
        foreach (var name in SchemaFaults.Duplicates(input.Fields.Select(f => f.Name)))
        {
            yield return $"Input {type.Name} has several fields named {name}.";
        }
        foreach (var fault in input.Fields.SelectMany(f => ValueFaults($"{type.Name}.{f.Name}", f, types)))
        {
            yield return fault;
        }
        foreach (var field in input.Fields.Where(f => input.OneOf && (f.Type is NonNullTypeReference || f.DefaultValue is not null)))
        {
            yield return $"{type.Name}.{field.Name} is a field of a OneOf input: it must be nullable and without default.";
        }
    }

    [GeneratedRegex(@"^[_A-Za-z][_0-9A-Za-z]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
