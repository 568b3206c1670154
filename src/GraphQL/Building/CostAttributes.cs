namespace Samverkan.GraphQL.Building;

/// <summary>
/// What the element costs (<c>@cost</c>), where that is another than 1 for what gives objects and 0 for what gives leaves. On a field or an argument it is
/// work; on a class or an enum what a value of the type weighs in the answer.
/// </summary>
/// <param name="weight">The cost; on an argument below zero where its use makes the field cheaper.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter, Inherited = false)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The cost.</summary>
    public double Weight { get; } = weight;
}

/// <summary>
/// How long the list is at most (<c>@listSize</c>), for the cost of what is below it. Connections say it of themselves; a list that says nothing counts as
/// the limits of requests have it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ListSizeAttribute : Attribute
{
    private readonly int? assumed;

    /// <summary>The list's length where no argument tells it.</summary>
    public int AssumedSize
    {
        get => assumed ?? 0;
        init => assumed = value;
    }

    /// <summary>The arguments that tell the length, by their names in the graph: a number, or a list that has as many items. The largest counts.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The fields of the returned object that are the list, where it is not the field itself.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether a request must give exactly one of the arguments.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <summary>The assumed length, if one is stated.</summary>
    internal int? Assumed => assumed;
}
