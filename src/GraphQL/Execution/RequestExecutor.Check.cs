using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Execution;

/// <content>Documents that are known before they are asked for.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Whether the operations of a document can be executed: what is wrong with it, and the limits that they pass whatever their variables are. It is then known already.</summary>
    public IReadOnlyList<GraphQLError> Check(string query)
    {
        try
        {
            var document = documents.Get(query, Ready);
            return [.. document.Operations.SelectMany(o => LimitsOf(document, o).Faults)];
        }
        catch (GraphQLException e)
        {
            return e.Errors;
        }
    }
}
