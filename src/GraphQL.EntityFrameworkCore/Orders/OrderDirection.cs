namespace Samverkan.GraphQL.EntityFrameworkCore.Orders;

/// <summary>Which way a list is ordered.</summary>
internal enum OrderDirection
{
    Asc,
    Desc,
}
