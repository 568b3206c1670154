using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>
/// The query filter by which a row is there where its parent is: it finds the parent by the row's key of it, <c>s => Orders.Any(o => o.Id == s.OrderId)</c>, or lets
/// something else do. Under a parent that was itself read it lets every row through, and asking it for each of them is work for nothing.
/// </summary>
internal static class ParentFilter
{
    /// <summary>
    /// The filter's name; null where the rows have none such, or where others of the model have a filter of that name, which would be left out with it wherever the
    /// statement reads them.
    /// </summary>
    /// <param name="model">The context's model.</param>
    /// <param name="row">The rows.</param>
    /// <param name="childKey">Their member that holds the parent's key.</param>
    /// <param name="parent">The parents, which are rows of the model themselves.</param>
    /// <param name="parentKey">Their key.</param>
    public static string? Of(IModel model, Type row, PropertyInfo childKey, Type parent, string parentKey)
    {
        var names = model.FindEntityTypes(row).SelectMany(e => e.GetDeclaredQueryFilters())
            .Where(f => f.Expression is { } filter && Alternatives(filter.Body).Any(a => Finds(a, childKey.Name, parent, parentKey)))
            .Select(f => f.Key).OfType<string>().ToList();
        return names is [var name] && model.GetEntityTypes().Count(e => e.GetDeclaredQueryFilters().Any(f => f.Key == name)) == 1 ? name : null;
    }

    private static IEnumerable<Expression> Alternatives(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.OrElse } either ? Alternatives(either.Left).Concat(Alternatives(either.Right)) : [condition];

    private static bool Finds(Expression condition, string childKey, Type parent, string parentKey) =>
        condition is MethodCallExpression { Method: { Name: nameof(Queryable.Any) } any, Arguments: [EntityQueryRootExpression root, UnaryExpression { Operand: LambdaExpression found }] }
        && any.DeclaringType == typeof(Queryable)
        && root.EntityType.ClrType == parent
        && found.Body is BinaryExpression { NodeType: ExpressionType.Equal } same
        && ((IsMember(same.Left, found.Parameters[0], parentKey) && IsMemberOfRow(same.Right, found, childKey))
            || (IsMember(same.Right, found.Parameters[0], parentKey) && IsMemberOfRow(same.Left, found, childKey)));

    private static bool IsMemberOfRow(Expression value, LambdaExpression found, string name) =>
        Owner(value, name) is ParameterExpression row && row != found.Parameters[0];

    private static bool IsMember(Expression value, ParameterExpression of, string name) => Owner(value, name) == of;

    private static Expression? Owner(Expression value, string name) => value switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } converted => Owner(converted.Operand, name),
        MemberExpression member when member.Member.Name == name => member.Expression,
        MethodCallExpression { Method.Name: nameof(EF.Property), Arguments: [var row, ConstantExpression { Value: string named }] } when named == name => row,
        _ => null,
    };
}
