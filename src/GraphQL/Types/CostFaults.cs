using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>What is wrong with what a schema says of costs (GraphQL Cost Directives, 9). A directive of the name that has other arguments is somebody else's.</summary>
internal sealed class CostFaults(SchemaDefinition definition, IReadOnlyDictionary<string, TypeDefinition> types)
{
    /// <summary>The faults.</summary>
    public IEnumerable<SchemaFault> Find()
    {
        var (cost, listSize) = (IsOurs(CostDirectives.Cost), IsOurs(CostDirectives.ListSize));
        foreach (var type in definition.Types.Where(_ => cost))
        {
            foreach (var fault in Weighed(type).SelectMany(w => WeightFaults(w.Place, w.Directives)))
            {
                yield return fault;
            }
        }
        foreach (var type in definition.Types.OfType<CompositeType>())
        {
            foreach (var field in type.Fields)
            {
                if (cost && type is InterfaceType && field.Directives.Named(CostDirectives.Cost.Name).FirstOrDefault() is { } weight)
                {
                    yield return SchemaFault.At($"{type.Name}.{field.Name} is a field of an interface, which has no @cost: the fields that implement it have.", weight);
                }
                foreach (var fault in listSize && ListSize.Of(field) is { } size ? SizeFaults($"{type.Name}.{field.Name}", field, size) : [])
                {
                    yield return fault;
                }
            }
        }
    }

    private bool IsOurs(DirectiveDefinition ours) =>
        definition.Directives.FirstOrDefault(d => d.Name == ours.Name) is { } defined && defined.Arguments.Any(a => ours.Arguments.Any(o => o.Name == a.Name));

    private static IEnumerable<(string Place, IReadOnlyList<DirectiveNode> Directives)> Weighed(TypeDefinition type)
    {
        yield return (type.Name, type.Directives);
        var members = type switch
        {
            CompositeType c => c.Fields.SelectMany(f => f.Arguments
                .Select(a => ($"{type.Name}.{f.Name}({a.Name}:)", a.Directives))
                .Prepend(($"{type.Name}.{f.Name}", f.Directives))),
            InputObjectType i => i.Fields.Select(f => ($"{type.Name}.{f.Name}", f.Directives)),
            _ => [],
        };
        foreach (var member in members)
        {
            yield return member;
        }
    }

    private static IEnumerable<SchemaFault> WeightFaults(string place, IReadOnlyList<DirectiveNode> directives) => directives
        .Named(CostDirectives.Cost.Name)
        .Where(d => d.Argument("weight") is { } weight && CostDirectives.WeightOf(weight) is null)
        .Select(d => SchemaFault.At($"The weight of {place} must be a number in a text, such as \"2.5\"; it is {SyntaxPrinter.Print(d.Argument("weight")!)}.", d));

    private IEnumerable<SchemaFault> SizeFaults(string place, FieldDefinition field, ListSize size)
    {
        var said = field.Directives.Named(CostDirectives.ListSize.Name).First();
        var isList = field.Type.Nullable() is ListTypeReference;
        if (!isList && size.Sized.Count == 0)
        {
            yield return SchemaFault.At($"{place} has @listSize and is no list: name the fields of {field.Type.Name} that are, as sizedFields.", said);
        }
        foreach (var name in size.Slicing)
        {
            if (field.Arguments.FirstOrDefault(a => a.Name == name) is not { } argument)
            {
                yield return SchemaFault.At($"{place} has no argument {name}, which its @listSize names.", said);
            }
            else if (argument.Type.Nullable() is not (NamedTypeReference { Name: "Int" } or ListTypeReference))
            {
                yield return SchemaFault.At($"{place}({name}:) tells the length of a list and must be an Int or a list, not {argument.Type}.", said);
            }
        }
        foreach (var name in size.Sized.Where(_ => types.GetValueOrDefault(field.Type.Name) is CompositeType))
        {
            var sized = ((CompositeType)types[field.Type.Name]).Fields.FirstOrDefault(f => f.Name == name);
            if (sized?.Type.Nullable() is not ListTypeReference)
            {
                yield return SchemaFault.At($"{field.Type.Name} has no list {name}, which @listSize of {place} names.", said);
            }
        }
    }
}
