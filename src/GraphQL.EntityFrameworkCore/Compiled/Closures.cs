using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>Values that a query has captured.</summary>
internal static class Closures
{
    /// <summary>The captured object that a chain of members begins at; null if it begins elsewhere.</summary>
    public static object? Of(Expression? expression) => expression switch
    {
        MemberExpression { Expression: ConstantExpression { Value: { } closure } } => closure,
        MemberExpression { Expression: MemberExpression outer } => Of(outer),
        _ => null,
    };

    /// <summary>The value that a chain of members leads to.</summary>
    /// <exception cref="NullReferenceException">A link is null, as it would be in the query's own run.</exception>
    public static object? Read(Expression? expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Read(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(Read(member.Expression)),
        _ => throw new ArgumentException($"{expression} holds no value."),
    };

    /// <summary>Whether two chains of members go the same way; what they begin at is another thing.</summary>
    public static bool SameWay(Expression? a, Expression? b) => (a, b) switch
    {
        (MemberExpression x, MemberExpression y) => x.Member == y.Member && SameWay(x.Expression, y.Expression),
        (ConstantExpression x, ConstantExpression y) => x.Type == y.Type,
        _ => false,
    };
}

/// <summary>The tables that queries begin at.</summary>
internal static class Roots
{
    /// <summary>A root that knows no context, so that a compiled query keeps none alive.</summary>
    public static Expression Detached(Expression node) => node is QueryRootExpression { QueryProvider: not null } root ? root.DetachQueryProvider() : node;

    /// <summary>Whether two roots are the same table.</summary>
    public static bool Same(Expression a, Expression b) => a is QueryRootExpression && a.GetType() == b.GetType() && a.Equals(b);
}
