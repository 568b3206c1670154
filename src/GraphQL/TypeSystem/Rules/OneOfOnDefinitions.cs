using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>
/// An input object is OneOf from the beginning, or not at all: an extension cannot make it so.
/// (<see href="https://spec.graphql.org/September2025/#sec-Input-Object-Extensions"/>)
/// </summary>
/// <remarks>graphql-js has no such rule, and takes no notice of the directive there.</remarks>
internal sealed class OneOfOnDefinitions(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(TypeSystemNode definition)
    {
        if (definition is InputObjectTypeDefinitionNode { Extension: true } extension
            && extension.Directives.FirstOrDefault(d => d.Name.Value == BuiltInDirectives.OneOf.Name) is { } oneOf)
        {
            context.Report($"Directive \"@oneOf\" must stand at the definition of input \"{extension.Name.Value}\", not at an extension.", oneOf);
        }
    }
}
