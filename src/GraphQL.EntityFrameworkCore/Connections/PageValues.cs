namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>
/// The values that every page has. A query captures them as members of this one object, and so the statement's parameters are named after the
/// members: they can be told from others, and be set without making the query again.
/// </summary>
/// <param name="Size">How many rows to fetch.</param>
/// <param name="ParentKeys">The parents' keys as a JSON array; empty for a list without parents.</param>
internal sealed record PageValues(int Size, string ParentKeys = "");
