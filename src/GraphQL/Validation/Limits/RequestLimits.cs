namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>Limits that a request meets before any work is done for it.</summary>
public sealed record RequestLimits
{
    /// <summary>Tokens of a document.</summary>
    public int Tokens { get; init; } = 15_000;

    /// <summary>Depth of selection sets, and of nested values.</summary>
    public int Depth { get; init; } = 30;

    /// <summary>Aliases in a document.</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>Fields of the root after fragments are merged.</summary>
    public int RootFields { get; init; } = 50;

    /// <summary>What an operation may cost: its field cost, and its type cost (objects that the answer can have at most), as the schema weighs them.</summary>
    public int Cost { get; init; } = 500_000;

    /// <summary>Items that a list counts for where the schema does not say how long it is (<c>@listSize</c>).</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Errors after which validation stops looking.</summary>
    public int Errors { get; init; } = 100;

    /// <summary>Time that a request may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
