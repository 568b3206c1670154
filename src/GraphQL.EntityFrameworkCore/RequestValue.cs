using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.GraphQL.EntityFrameworkCore;

/// <summary>Puts values of a request into expression trees.</summary>
/// <remarks>
/// As members of a closure, like the compiler does with local variables: so they become parameters of the statement, and requests
/// that differ in values alone share one compiled query. A constant would have each of them compiled anew.
/// </remarks>
internal static class RequestValue
{
    /// <summary>The value as an expression of the type.</summary>
    public static Expression Of(object value, Type type)
    {
        var closure = Activator.CreateInstance(typeof(Closure<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(closure), nameof(Closure<>.Value));
    }

    /// <summary>The value as an expression of its own type.</summary>
    public static Expression Of<T>(T value) => Expression.Property(Expression.Constant(new Closure<T>(value)), nameof(Closure<>.Value));

    /// <summary>Whether a member equals one of the values, of the member's own type.</summary>
    /// <remarks>
    /// The list is one parameter of the statement (JSON), so that its length does not change the statement. A member that may be null is
    /// tested for it first: neither the list nor its negation then has the database compare null with null.
    /// </remarks>
    public static Expression OneOf(Expression member, bool mayBeNull, IEnumerable<object> values)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        var set = type == member.Type ? member : Expression.Property(member, nameof(Nullable<>.Value));
        var contains = GenericCall.Of<Expression>(typeof(RequestValue), nameof(Contains), [type], set, values);
        return mayBeNull ? Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, member.Type)), contains) : contains;
    }

    private static MethodCallExpression Contains<T>(Expression member, IEnumerable<object> values)
    {
        Expression<Func<List<T>, T, bool>> contains = (list, value) => EF.Parameter(list).Contains(value);
        var call = (MethodCallExpression)contains.Body;
        var parameter = Expression.Call(((MethodCallExpression)call.Object!).Method, Of(values.Cast<T>().ToList()));
        return Expression.Call(parameter, call.Method, member);
    }

    // a class, for EF Core compares closures by equality: equal values would share a parameter, and so make another statement
    private sealed class Closure<T>(T value)
    {
        public T Value { get; } = value;
    }
}
