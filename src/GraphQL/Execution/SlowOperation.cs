namespace Samverkan.GraphQL.Execution;

/// <summary>An operation that took long: what may be logged of it.</summary>
/// <param name="Hash">SHA-256 of the document's text, in lower-case hexadecimal digits.</param>
/// <param name="Shape">The document without the values written in it, cut after 2 000 characters.</param>
/// <param name="OperationName">The operation that was asked for, if one was named.</param>
/// <param name="Elapsed">From the request's text to its result.</param>
public sealed record SlowOperation(string Hash, string Shape, string? OperationName, TimeSpan Elapsed);
