namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>What an operation costs at most (GraphQL Cost Directives, 5.3.2).</summary>
/// <param name="FieldCost">The work: what its fields, with their arguments, weigh; a field that gives objects weighs 1 where nothing else is stated.</param>
/// <param name="TypeCost">The answer: what the values in it weigh; an object weighs 1 where nothing else is stated.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>Nothing.</summary>
    internal static OperationCost None => default;

    /// <summary>Both together. What fragments expand to passes every number; it stays one.</summary>
    internal OperationCost Plus(OperationCost other) => new(Within(FieldCost + other.FieldCost), Within(TypeCost + other.TypeCost));

    /// <summary>So many times.</summary>
    internal OperationCost Times(double count) => new(Within(FieldCost * count), Within(TypeCost * count));

    /// <summary>The larger of each.</summary>
    internal OperationCost Or(OperationCost other) => new(Math.Max(FieldCost, other.FieldCost), Math.Max(TypeCost, other.TypeCost));

    private static double Within(double cost) => Math.Clamp(cost, 0, double.MaxValue);
}
