using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>The selection sets without braces that federation's directives hold: <c>sku variation { id }</c>.</summary>
internal static class KeySelection
{
    /// <summary>What a text selects.</summary>
    /// <exception cref="GraphQLException">It is no selection set.</exception>
    public static SelectionSetNode Of(string fields)
    {
        var text = fields.TrimStart();
        var document = Parser.ParseDocument(text is ['{', ..] ? text : $"{{ {fields} }}");
        return ((OperationDefinitionNode)document.Definitions[0]).SelectionSet;
    }

    /// <summary>The names of the outermost fields of an entity's key.</summary>
    public static IReadOnlyList<string> Names(EntityDefinition entity) => [.. Of(entity.KeyFields).Selections.OfType<FieldNode>().Select(f => f.Name.Value)];
}
