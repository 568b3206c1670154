namespace Samverkan.GraphQL.Federation;

/// <summary>Why subgraphs do not make one graph.</summary>
/// <param name="Code">What kind of conflict it is, by the names that Apollo's composition gives them: <c>INVALID_FIELD_SHARING</c>.</param>
/// <param name="Message">A sentence that names the place and the subgraphs.</param>
public sealed record CompositionFault(string Code, string Message);
