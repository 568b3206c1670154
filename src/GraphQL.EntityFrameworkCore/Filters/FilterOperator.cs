namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>What a field can be held against in <c>where</c>.</summary>
internal enum FilterOperator
{
    Eq,
    Neq,
    In,
    Nin,
    Lt,
    Lte,
    Gt,
    Gte,
    Contains,
    StartsWith,
}
