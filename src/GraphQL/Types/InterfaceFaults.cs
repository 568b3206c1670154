namespace Samverkan.GraphQL.Types;

/// <summary>Whether a type keeps what the interfaces it implements promise (specification 3.6.1, IsValidImplementation).</summary>
internal sealed class InterfaceFaults(CompositeType type, IReadOnlyDictionary<string, TypeDefinition> types)
{
    /// <summary>The faults.</summary>
    public IEnumerable<string> Find()
    {
        foreach (var name in SchemaFaults.Duplicates(type.Interfaces))
        {
            yield return $"Type {type.Name} implements {name} several times.";
        }
        foreach (var fault in type.Interfaces.Distinct().SelectMany(Implementation))
        {
            yield return fault;
        }
    }

    private IEnumerable<string> Implementation(string name)
    {
        if (name == type.Name)
        {
            return [$"Type {type.Name} cannot implement itself."];
        }
        if (!types.TryGetValue(name, out var implemented))
        {
            return [$"Type {type.Name} implements {name}, which is not defined."];
        }
        return implemented is InterfaceType i
            ? Inherited(i).Concat(i.Fields.SelectMany(f => Field(i, f)))
            : [$"Type {type.Name} implements {name}, which is no interface."];
    }

    private IEnumerable<string> Inherited(InterfaceType implemented) => implemented.Interfaces
        .Where(i => i != type.Name && !type.Interfaces.Contains(i))
        .Select(i => $"Type {type.Name} must implement {i}, because {implemented.Name} does.")
        .Concat(implemented.Interfaces.Contains(type.Name) ? [$"Type {type.Name} and {implemented.Name} implement each other."] : []);

    private IEnumerable<string> Field(InterfaceType implemented, FieldDefinition promised)
    {
        var promise = $"{implemented.Name}.{promised.Name}";
        if (type.Fields.FirstOrDefault(f => f.Name == promised.Name) is not { } field)
        {
            yield return $"{promise} is missing in {type.Name}.";
            yield break;
        }
        var place = $"{type.Name}.{field.Name}";
        if (!IsCovariant(field.Type, promised.Type))
        {
            yield return $"{promise} has the type {promised.Type}, but {place} has {field.Type}.";
        }
        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            yield return $"{place} is deprecated, but {promise} is not.";
        }
        foreach (var argument in promised.Arguments)
        {
            var own = field.Arguments.FirstOrDefault(a => a.Name == argument.Name);
            if (own is null)
            {
                yield return $"{promise}({argument.Name}:) is missing in {place}.";
            }
            else if (own.Type != argument.Type)
            {
                yield return $"{promise}({argument.Name}:) has the type {argument.Type}, but {place}({argument.Name}:) has {own.Type}.";
            }
        }
        foreach (var added in field.Arguments.Where(a => a.Required && promised.Arguments.All(p => p.Name != a.Name)))
        {
            yield return $"{place}({added.Name}:) is required, but {promise} does not have it.";
        }
    }

    // 3.6.1, IsValidImplementationFieldType
    private bool IsCovariant(TypeReference own, TypeReference promised) => (own, promised) switch
    {
        (NonNullTypeReference o, _) => IsCovariant(o.Type, promised.Nullable()),
        (ListTypeReference o, ListTypeReference p) => IsCovariant(o.Item, p.Item),
        (NamedTypeReference o, NamedTypeReference p) => o == p || IsSubtype(o.Name, p.Name),
        _ => false,
    };

    private bool IsSubtype(string own, string promised) => types.GetValueOrDefault(promised) switch
    {
        UnionType u => u.Types.Contains(own),
        InterfaceType => types.GetValueOrDefault(own) is CompositeType c && c.Interfaces.Contains(promised),
        _ => false,
    };
}
