using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>What is wrong with one type, seen among all of them (specification 3.6 to 3.10, "Type Validation").</summary>
internal sealed class TypeFaults(TypeDefinition type, IReadOnlyDictionary<string, TypeDefinition> types)
{
    private static readonly HashSet<string> Introspection =
        ["__Schema", "__Type", "__Field", "__InputValue", "__EnumValue", "__Directive", "__TypeKind", "__DirectiveLocation"];

    /// <summary>The faults.</summary>
    public IEnumerable<SchemaFault> Find() => (Introspection.Contains(type.Name) ? [] : NameFaults.Of(type.Name, type.Name, type.Nodes.Take(1).SingleOrDefault())).Concat(type switch
    {
        CompositeType c => FieldFaults(c).Concat(new InterfaceFaults(c, types).Find()),
        UnionType u => UnionFaults(u),
        EnumType e => EnumFaults(e),
        InputObjectType i => InputFaults(i),
        _ => [],
    });

    private IEnumerable<SchemaFault> FieldFaults(CompositeType composite)
    {
        if (composite.Fields.Count == 0)
        {
            yield return SchemaFault.At($"Type {type.Name} must define one or more fields.", type.Nodes);
        }
        foreach (var name in SchemaFaults.Duplicates(composite.Fields.Select(f => f.Name)))
        {
            yield return SchemaFault.At($"Field \"{type.Name}.{name}\" can only be defined once.");
        }
        foreach (var fault in composite.Fields.SelectMany(Faults))
        {
            yield return fault;
        }
    }

    private IEnumerable<SchemaFault> Faults(FieldDefinition field)
    {
        var place = $"{type.Name}.{field.Name}";
        foreach (var fault in NameFaults.Of(place, field.Name, field.Node))
        {
            yield return fault;
        }
        if (!types.TryGetValue(field.Type.Name, out var named))
        {
            yield return SchemaFault.At($"{place} has the type {field.Type}, which is not defined.", field.Node?.Type);
        }
        else if (named is InputObjectType)
        {
            yield return SchemaFault.At($"The type of {place} must be Output Type but got: {field.Type}.", field.Node?.Type);
        }
        foreach (var fault in InputValueFaults.OfArguments(place, field.Arguments, types))
        {
            yield return fault;
        }
    }

    private IEnumerable<SchemaFault> UnionFaults(UnionType union)
    {
        if (union.Types.Count == 0)
        {
            yield return SchemaFault.At($"Union type {type.Name} must define one or more member types.", type.Nodes);
        }
        foreach (var same in union.Types.GroupBy(t => t))
        {
            // as often as it is said once too many
            for (var again = 1; again < same.Count(); again++)
            {
                yield return SchemaFault.At($"Union type {type.Name} can only include type {same.Key} once.", Nodes(same.Key));
            }
            if (!types.TryGetValue(same.Key, out var member))
            {
                yield return SchemaFault.At($"Union {type.Name} has {same.Key}, which is not defined.", Nodes(same.Key));
            }
            else if (member is not ObjectType)
            {
                yield return SchemaFault.At($"Union type {type.Name} can only include Object types, it cannot include {same.Key}.", Nodes(same.Key));
            }
        }
    }

    private IEnumerable<NamedTypeNode> Nodes(string member) =>
        type.Nodes.OfType<UnionTypeDefinitionNode>().SelectMany(n => n.Types).Where(t => t.Name.Value == member);

    private IEnumerable<SchemaFault> EnumFaults(EnumType e)
    {
        if (e.Values.Count == 0)
        {
            yield return SchemaFault.At($"Enum type {type.Name} must define one or more values.", type.Nodes);
        }
        foreach (var name in SchemaFaults.Duplicates(e.Values.Select(v => v.Name)))
        {
            yield return SchemaFault.At($"Enum value \"{type.Name}.{name}\" can only be defined once.");
        }
        foreach (var fault in e.Values.SelectMany(v => NameFaults.Of($"{type.Name}.{v.Name}", v.Name, v.Node)))
        {
            yield return fault;
        }
        foreach (var value in e.Values.Where(v => v.Name is "true" or "false" or "null"))
        {
            yield return SchemaFault.At($"Enum values cannot be named: {value.Name}: {type.Name}.", value.Node);
        }
    }

    private IEnumerable<SchemaFault> InputFaults(InputObjectType input)
    {
        if (input.Fields.Count == 0)
        {
            yield return SchemaFault.At($"Input Object type {type.Name} must define one or more fields.", type.Nodes);
        }
        foreach (var name in SchemaFaults.Duplicates(input.Fields.Select(f => f.Name)))
        {
            yield return SchemaFault.At($"Field \"{type.Name}.{name}\" can only be defined once.");
        }
        foreach (var fault in input.Fields.SelectMany(f => InputValueFaults.Of($"{type.Name}.{f.Name}", "input field", f, types, f.Node?.Type)))
        {
            yield return fault;
        }
        foreach (var field in input.Fields.Where(_ => input.OneOf))
        {
            if (field.Type is NonNullTypeReference)
            {
                yield return SchemaFault.At($"OneOf input field {type.Name}.{field.Name} must be nullable.", field.Node?.Type);
            }
            if (field.DefaultValue is not null)
            {
                yield return SchemaFault.At($"OneOf input field {type.Name}.{field.Name} cannot have a default value.", field.Node);
            }
        }
    }
}
