using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>Makes rows of what a statement returns, column by column as the model maps them.</summary>
internal static class RowReader<TRow>
{
    private static readonly MethodInfo IsNull = typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull))!;

    /// <summary>
    /// Reads a row of these members, in this order; null if one is no plain column of the row's table.
    /// </summary>
    public static Func<DbDataReader, TRow>? Of(DbContext context, IReadOnlyList<PropertyInfo> columns)
    {
        if (context.Model.FindEntityTypes(typeof(TRow)).FirstOrDefault() is not { } table)
        {
            return null;
        }
        var reader = Expression.Parameter(typeof(DbDataReader), "reader");
        var bindings = new List<MemberBinding>();
        foreach (var column in columns)
        {
            if (table.FindProperty(column.Name) is not { } property)
            {
                return null;
            }
            bindings.Add(Expression.Bind(column, Value(reader, bindings.Count, property, column.PropertyType)));
        }
        var row = Expression.MemberInit(Expression.New(RowMembers.Constructor(typeof(TRow))!), bindings);
        return Expression.Lambda<Func<DbDataReader, TRow>>(row, reader).Compile();
    }

    private static Expression Value(ParameterExpression reader, int ordinal, IProperty property, Type type)
    {
        var mapping = property.GetRelationalTypeMapping();
        var column = Expression.Constant(ordinal);
        var get = mapping.GetDataReaderMethod();
        Expression value = Expression.Call(get.DeclaringType == typeof(DbDataReader) ? reader : Expression.Convert(reader, get.DeclaringType!), get, column);
        value = mapping.CustomizeDataReaderExpression(value);
        if (mapping.Converter is { } converter)
        {
            value = value.Type == converter.ProviderClrType ? value : Expression.Convert(value, converter.ProviderClrType);
            value = new Inlined(converter.ConvertFromProviderExpression.Parameters[0], value).Visit(converter.ConvertFromProviderExpression.Body);
        }
        value = value.Type == type ? value : Expression.Convert(value, type);
        return property.IsNullable ? Expression.Condition(Expression.Call(reader, IsNull, column), Expression.Default(type), value) : value;
    }

    private sealed class Inlined(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
