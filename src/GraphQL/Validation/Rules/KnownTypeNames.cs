using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Types that fragments and variables name are in the schema. (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>)</summary>
internal sealed class KnownTypeNames(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(NamedTypeNode type)
    {
        if (context.Schema.Type(type.Name.Value) is null)
        {
            var suggestions = Suggestions.For(type.Name.Value, context.Schema.Types.Select(t => t.Name));
            context.Report($"Unknown type \"{type.Name.Value}\".{suggestions}", type);
        }
    }
}
