namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>A coerced <c>where</c>.</summary>
internal abstract record Condition;

/// <summary>All of them hold; none is none to hold.</summary>
internal sealed record All(IReadOnlyList<Condition> Conditions) : Condition;

/// <summary>At least one of them holds.</summary>
internal sealed record Any(IReadOnlyList<Condition> Conditions) : Condition;

/// <summary>It does not hold.</summary>
internal sealed record Not(Condition Condition) : Condition;

/// <summary>A field held against a value.</summary>
internal sealed record Comparison(FilterMember Member, FilterOperator Operator, object? Value) : Condition;

/// <summary>So many of the rows that a field leads to are such that a condition holds of them.</summary>
internal sealed record Related(FilterRelation Relation, Quantifier Quantifier, Condition Condition) : Condition;

/// <summary>Of how many related rows a condition holds.</summary>
internal enum Quantifier
{
    Some,
    None,
    All,
}

/// <summary>A coerced filter of one field, before it is known of which.</summary>
internal sealed record FieldFilter(IReadOnlyList<(FilterOperator Operator, object? Value)> Operands);

/// <summary>A coerced filter of a field that leads to a list, before it is known of which.</summary>
internal sealed record ListFilter(IReadOnlyList<(Quantifier Quantifier, Condition Condition)> Conditions);
