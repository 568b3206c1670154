using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Definitions with federation's directives, and the roots, called by their usual names.</summary>
/// <param name="names">From a directive's name in the document to its own.</param>
internal sealed class Canonical(IReadOnlyDictionary<string, string> names)
{
    /// <summary>The definitions; federation's own types are left out.</summary>
    public SchemaDefinition Of(SchemaDefinition definition) => definition with
    {
        Types =
        [
            .. definition.Types
                .Where(t => t is not ScalarType s || !s.Name.EndsWith("FieldSet", StringComparison.Ordinal))
                .Where(t => !IntrospectionTypes.Names.Contains(t.Name))
                .Select(t => Renamed(Of(t), definition)),
        ],
        Query = "Query",
        Mutation = definition.Mutation is null ? null : "Mutation",
        Subscription = definition.Subscription is null ? null : "Subscription",
    };

    private static TypeDefinition Renamed(TypeDefinition type, SchemaDefinition definition) =>
        type.Name == definition.Query ? type with { Name = "Query" }
        : type.Name == definition.Mutation ? type with { Name = "Mutation" }
        : type.Name == definition.Subscription ? type with { Name = "Subscription" }
        : type;

    private TypeDefinition Of(TypeDefinition type) => (type switch
    {
        ObjectType o => o with { Fields = [.. o.Fields.Select(Of)] },
        InterfaceType i => i with { Fields = [.. i.Fields.Select(Of)] },
        InputObjectType i => i with { Fields = [.. i.Fields.Select(Of)] },
        EnumType e => e with { Values = [.. e.Values.Select(v => v with { Directives = Of(v.Directives) })] },
        _ => type,
    }) with { Directives = Of(type.Directives) };

    private FieldDefinition Of(FieldDefinition field) => field with { Directives = Of(field.Directives), Arguments = [.. field.Arguments.Select(Of)] };

    private InputValueDefinition Of(InputValueDefinition value) => value with { Directives = Of(value.Directives) };

    private IReadOnlyList<DirectiveNode> Of(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Select(d => names.TryGetValue(d.Name.Value, out var name) ? d with { Name = new NameNode(name) } : d)];
}
