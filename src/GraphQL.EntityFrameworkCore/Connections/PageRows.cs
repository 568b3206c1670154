namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>The rows of a page as fetched.</summary>
/// <param name="Rows">In the list's order.</param>
/// <param name="More">Whether there was one more than asked for; known only where one more was fetched.</param>
internal readonly record struct PageRows(IReadOnlyList<object> Rows, bool More)
{
    /// <summary>Cuts the row too many, and turns a page that was read from the end.</summary>
    public static PageRows Of<TRow>(IReadOnlyList<TRow> fetched, PageRequest request)
        where TRow : notnull
    {
        var rows = fetched.Take(request.Size).Cast<object>();
        return new([.. request.Backward ? rows.Reverse() : rows], fetched.Count > request.Size);
    }
}
