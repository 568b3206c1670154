using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>
/// Types that are named are in the schema or the document. (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>)
/// </summary>
internal sealed class KnownTypeNames(DocumentContext context) : SyntaxVisitor
{
    private static readonly HashSet<string> Standard = [.. BuiltInScalars.All.Select(s => s.Name), .. IntrospectionTypes.Names];

    private bool inTypeSystem;

    public override void Enter(TypeSystemNode definition) => inTypeSystem = true;

    public override void Leave(TypeSystemNode definition) => inTypeSystem = false;

    public override void Enter(NamedTypeNode type)
    {
        var name = type.Name.Value;
        if (context.IsKnownType(name) || (inTypeSystem && Standard.Contains(name)))
        {
            return;
        }
        var options = context.TypesOfSchema.Concat(context.DefinedTypes).Concat(inTypeSystem ? Standard : []);
        context.Report($"Unknown type \"{name}\".{Suggestions.For(name, options)}", type);
    }
}
