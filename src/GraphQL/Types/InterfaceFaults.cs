using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Whether a type keeps what the interfaces it implements promise (specification 3.6.1, IsValidImplementation).</summary>
internal sealed class InterfaceFaults(CompositeType type, IReadOnlyDictionary<string, TypeDefinition> types)
{
    /// <summary>The faults.</summary>
    public IEnumerable<SchemaFault> Find()
    {
        var seen = new HashSet<string>();
        foreach (var name in type.Interfaces)
        {
            if (!types.TryGetValue(name, out var implemented))
            {
                yield return SchemaFault.At($"Type {type.Name} implements {name}, which is not defined.", Nodes(type, name));
            }
            else if (implemented is not InterfaceType i)
            {
                yield return SchemaFault.At($"Type {type.Name} must only implement Interface types, it cannot implement {name}.", Nodes(type, name));
            }
            else if (name == type.Name)
            {
                yield return SchemaFault.At($"Type {type.Name} cannot implement itself because it would create a circular reference.", Nodes(type, name));
            }
            else if (!seen.Add(name))
            {
                yield return SchemaFault.At($"Type {type.Name} can only implement {name} once.", Nodes(type, name));
            }
            else
            {
                foreach (var fault in Inherited(i).Concat(i.Fields.SelectMany(f => Field(i, f))))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<NamedTypeNode> Nodes(CompositeType of, string name) => of.Nodes
        .SelectMany(n => n switch
        {
            ObjectTypeDefinitionNode o => o.Interfaces,
            InterfaceTypeDefinitionNode i => i.Interfaces,
            _ => [],
        })
        .Where(i => i.Name.Value == name);

    private IEnumerable<SchemaFault> Inherited(InterfaceType implemented) => implemented.Interfaces
        .Where(i => !type.Interfaces.Contains(i) && types.ContainsKey(i))
        .Select(i => SchemaFault.At(
            i == type.Name
                ? $"Type {type.Name} cannot implement {implemented.Name} because it would create a circular reference."
                : $"Type {type.Name} must implement {i} because it is implemented by {implemented.Name}.",
            Nodes(implemented, i).Concat(Nodes(type, implemented.Name))));

    private IEnumerable<SchemaFault> Field(InterfaceType implemented, FieldDefinition promised)
    {
        var promise = $"{implemented.Name}.{promised.Name}";
        if (type.Fields.FirstOrDefault(f => f.Name == promised.Name) is not { } field)
        {
            yield return SchemaFault.At($"Interface field {promise} expected but {type.Name} does not provide it.", type.Nodes.Prepend<SyntaxNode?>(promised.Node));
            yield break;
        }
        var place = $"{type.Name}.{field.Name}";
        if (!IsCovariant(field.Type, promised.Type))
        {
            yield return SchemaFault.At(
                $"Interface field {promise} expects type {promised.Type} but {place} is type {field.Type}.", promised.Node?.Type, field.Node?.Type);
        }
        foreach (var fault in promised.Arguments.SelectMany(a => Argument(promise, a, place, field)))
        {
            yield return fault;
        }
        foreach (var added in field.Arguments.Where(a => a.Required && promised.Arguments.All(p => p.Name != a.Name)))
        {
            yield return SchemaFault.At(
                $"Argument \"{place}({added.Name}:)\" must not be required type \"{added.Type}\" if not provided by the Interface field \"{promise}\".",
                added.Node,
                promised.Node);
        }
        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            yield return SchemaFault.At(
                $"Interface field {promise} is not deprecated, so implementation field {place} must not be deprecated.",
                SchemaFault.Deprecation(field.Node?.Directives),
                field.Node?.Type);
        }
    }

    private static IEnumerable<SchemaFault> Argument(string promise, InputValueDefinition argument, string place, FieldDefinition field)
    {
        var own = field.Arguments.FirstOrDefault(a => a.Name == argument.Name);
        if (own is null)
        {
            yield return SchemaFault.At(
                $"Interface field argument {promise}({argument.Name}:) expected but {place} does not provide it.", argument.Node, field.Node);
        }
        else if (own.Type != argument.Type)
        {
            yield return SchemaFault.At(
                $"Interface field argument {promise}({argument.Name}:) expects type {argument.Type} but {place}({argument.Name}:) is type {own.Type}.",
                argument.Node?.Type,
                own.Node?.Type);
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
