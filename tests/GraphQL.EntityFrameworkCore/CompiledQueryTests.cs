using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>Requests that differ in values alone are compiled once: values are parameters.</summary>
[Collection(nameof(CompiledQueryTests))]
public sealed class CompiledQueryTests
{
    private const string Root = """
        query($f: Int, $p: Int, $l: [Int!], $t: String, $d: DateTime, $a: String) {
            books(first: $f, after: $a, where: { pages: { gt: $p, nin: $l }, title: { contains: $t, startsWith: $t }, boughtAt: { gte: $d } }) {
                nodes { title } pageInfo { hasNextPage hasPreviousPage } totalCount } }
        """;

    private const string Children = """
        query($f: Int, $p: Int, $l: [Int!], $t: String, $d: DateTime, $a: String, $c: String!) {
            shelves(codes: $c) { books(first: $f, after: $a, where: { pages: { gt: $p, nin: $l }, title: { contains: $t, startsWith: $t }, boughtAt: { gte: $d } }) {
                nodes { title } pageInfo { hasNextPage hasPreviousPage } totalCount } } }
        """;

    private const string Relations = """
        query($f: Int, $p: Int, $l: [Int!], $t: String, $a: String) {
            books(first: $f, after: $a, where: {
                publisher: { name: { eq: $t } }, loans: { some: { days: { gt: $p, nin: $l } }, none: { borrower: { eq: $t } } }, reviews: { all: { stars: { gt: $p } } } }) {
                nodes { title } totalCount } }
        """;

    [Theory]
    [InlineData(Root)]
    [InlineData(Children)]
    [InlineData(Relations)]
    public async Task Cache_WhenOnlyValuesDiffer_DoesNotGrow(string query)
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(30));
        var cursors = (await library.AskAsync("{ books(first: 30) { edges { cursor } } }")).GetProperty("books").GetProperty("edges")
            .EnumerateArray().Select(e => e.GetProperty("cursor").GetString()!).ToList();
        // what comes a second time is compiled for its shape, once
        await library.AskAsync(query, Values(0, cursors));
        await library.AskAsync(query, Values(0, cursors));
        var compiled = await CompiledAsync(library);
        for (var i = 1; i <= 100; i++)
        {
            await library.AskAsync(query, Values(i, cursors));
        }
        Assert.Equal(compiled, await CompiledAsync(library));
    }

    private static object Values(int i, List<string> cursors) => new
    {
        f = 1 + i,
        p = i % 7,
        l = Enumerable.Range(0, 1 + i),
        t = $"b{i % 5}",
        d = $"1970-01-{1 + (i % 28):00}T00:00:00Z",
        a = cursors[i % cursors.Count],
        c = string.Join(',', Enumerable.Range(0, 1 + i)),
    };

    private static async Task<int> CompiledAsync(LibraryHost library)
    {
        var count = 0;
        await library.ChangeAsync(store =>
        {
            count = ((MemoryCache)store.GetService<IMemoryCache>()).Count;
            return Task.CompletedTask;
        });
        return count;
    }
}

/// <summary>Alone, for all contexts of a process share one cache.</summary>
[CollectionDefinition(nameof(CompiledQueryTests), DisableParallelization = true)]
public sealed class CompiledQueryTestsRunAlone;
