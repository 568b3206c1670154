using System.Linq.Expressions;
using System.Reflection;

namespace Samverkan.GraphQL.EntityFrameworkCore;

/// <summary>Comparisons that the database makes, of columns whose CLR types have no such operator (text, bytes, enums) or differ.</summary>
/// <remarks>EF Core translates the node and never looks at its method.</remarks>
internal static class DatabaseComparison
{
    private static readonly MethodInfo Operator =
        typeof(DatabaseComparison).GetMethod(nameof(Compare), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary><c>left {comparison} right</c></summary>
    public static Expression Of(ExpressionType comparison, Expression left, Expression right) =>
        Expression.MakeBinary(comparison, left, right, false, Operator.MakeGenericMethod(left.Type, right.Type));

    private static bool Compare<TLeft, TRight>(TLeft left, TRight right) =>
        throw new InvalidOperationException($"{left} and {right} are compared by the database only.");
}
