using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Tests.Building;

namespace Samverkan.GraphQL.Tests.Federation;

/// <summary>A branch of the library.</summary>
[ObjectType, Entity(typeof(BranchKey))]
public sealed class Branch
{
    [Field] public string Code { get; init; } = "";

    /// <summary>What it is called.</summary>
    [Field] public string Name { get; init; } = "";

    /// <summary>Who founded it.</summary>
    [Field] public Author? Founder { get; init; }
}

[ExtendObjectType(typeof(Branch))]
internal static class BranchGraph
{
    [EntityRows]
    public static Task<Dictionary<BranchKey, Branch>> Rows(IReadOnlyList<BranchKey> keys) =>
        Task.FromResult(Branches.All.Where(b => keys.Contains(new BranchKey(b.Code))).ToDictionary(b => new BranchKey(b.Code)));
}

[ExtendObjectType("Query"), Public]
internal static class BranchRoot
{
    /// <summary>All branches.</summary>
    [Field] public static IReadOnlyList<Branch> Branches() => Federation.Branches.All;

    /// <summary>Where things stand.</summary>
    [Field] public static IReadOnlyList<BranchKey> Places() => [new("N"), new("X"), new("S")];
}

/// <summary>A module of its own, which owns what the library only refers to.</summary>
internal static class Branches
{
    public static IReadOnlyList<Branch> All { get; } =
        [new() { Code = "N", Name = "North", Founder = new Author("Selma") }, new() { Code = "S", Name = "South" }];

    public static SchemaDefinition Build() => new SubgraphBuilder("branches")
        .Add(typeof(Branch)).Add(typeof(BranchGraph)).Add(typeof(BranchRoot)).AddReference(typeof(BookKey))
        .Build();
}
