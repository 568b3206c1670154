using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>The keys of a level's parents as a table that their children are sought from.</summary>
/// <remarks>
/// EF Core's own way (a list as the root of a query) types the column before it sees what it is compared with, so that a converted
/// key would be compared as another type and nothing be sought. Here the column has the child key's very type in the store.
/// </remarks>
internal abstract class ParentKeys<TRow>
{
    /// <summary>The keys as the statement gets them: a JSON array of what the store holds.</summary>
    public abstract string Json(IEnumerable<object> keys);

    /// <summary>
    /// The pages of all parents: children are sought by identity among the page of their parent, and that by the index that begins with
    /// the parent's key. Ranking rows within parents would read the whole table instead.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="values">The page's values; its parents' keys.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="page">From the rows of one parent to its page.</param>
    public abstract IQueryable<TRow> Pages(
        DbContext context, PageValues values, IQueryable<TRow> rows, Func<IQueryable<TRow>, IQueryable<TRow>> page);
}

/// <summary>Makes the table for a child key as a context maps it.</summary>
internal static class ParentKeys
{
    /// <summary>The table.</summary>
    /// <exception cref="NotSupportedException">For a provider or a type of key that has not been tried.</exception>
    public static ParentKeys<TRow> Of<TRow>(DbContext context, PropertyInfo childKey, PropertyInfo identity)
    {
        // a class may be mapped to several tables of one shape (a read model and its shadow)
        var property = context.Model.FindEntityTypes(typeof(TRow)).FirstOrDefault()?.FindProperty(childKey.Name)
            ?? throw new NotSupportedException($"{typeof(TRow).Name}.{childKey.Name} is no column: a connection under parents needs one.");
        var mapping = property.GetRelationalTypeMapping();
        var stored = mapping.Converter?.ProviderClrType ?? RowMembers.Plain(mapping.ClrType);
        return GenericCall.Of<ParentKeys<TRow>>(
            typeof(ParentKeys), nameof(Typed), [typeof(TRow), stored], childKey, identity, mapping, Sql(context, property, stored));
    }

    private static ParentKeys<TRow, TKey> Typed<TRow, TKey>(PropertyInfo childKey, PropertyInfo identity, RelationalTypeMapping mapping, string sql) =>
        new(childKey, identity, mapping, sql);

    /// <summary>Bytes travel in JSON as hexadecimal digits; text takes the key's collation, if it has one, for SQL Server refuses to compare two.</summary>
    private static string Sql(DbContext context, IProperty property, Type stored)
    {
        var type = property.GetRelationalTypeMapping().StoreType;
        return (context.Database.ProviderName, stored) switch
        {
            _ when stored != typeof(byte[]) && stored != typeof(string) && stored != typeof(int) && stored != typeof(long) =>
                throw new NotSupportedException($"Parents' keys are text, integers or bytes in the store, not {stored.Name}."),
            ("Microsoft.EntityFrameworkCore.Sqlite", var t) when t == typeof(byte[]) => """SELECT unhex(value) AS "Value" FROM json_each(@ParentKeys)""",
            ("Microsoft.EntityFrameworkCore.Sqlite", _) => """SELECT value AS "Value" FROM json_each(@ParentKeys)""",
            ("Microsoft.EntityFrameworkCore.SqlServer", var t) when t == typeof(byte[]) =>
                $$"""SELECT CONVERT({{type}}, [value], 2) AS [Value] FROM OPENJSON(@ParentKeys)""",
            ("Microsoft.EntityFrameworkCore.SqlServer", _) =>
                $$"""SELECT [Value]{{Collate(context, property)}} AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] {{type}} '$')""",
            var (provider, _) => throw new NotSupportedException($"Connections under parents are not made for {provider}."),
        };
    }

    /// <summary>Only the model that migrations are made from knows collations.</summary>
    private static string Collate(DbContext context, IProperty property) =>
        context.GetService<IDesignTimeModel>().Model.FindEntityType(property.DeclaringType.Name)?.FindProperty(property.Name)?.GetCollation() is { } collation
            ? $" COLLATE {collation}"
            : "";
}

/// <summary>The table with the key's type in the store.</summary>
internal sealed class ParentKeys<TRow, TKey>(PropertyInfo childKey, PropertyInfo identity, RelationalTypeMapping mapping, string sql) : ParentKeys<TRow>
{
    private static readonly ParameterExpression Pair = Expression.Parameter(typeof(ParentAndChild), "x");
    private static readonly MemberExpression Parent = Expression.Property(Pair, nameof(ParentAndChild.Parent));
    private static readonly MemberExpression Child = Expression.Property(Pair, nameof(ParentAndChild.Child));

    private readonly bool childMayBeNull = RowMembers.MayBeNull(childKey);

    /// <inheritdoc/>
    public override IQueryable<TRow> Pages(
        DbContext context, PageValues values, IQueryable<TRow> rows, Func<IQueryable<TRow>, IQueryable<TRow>> page)
    {
        var pageOfParent = page(rows.Where(IsOfParent()));
        // Given as an argument of the statement, the value would make EF Core write the whole statement anew each time. So the text refers to
        // a parameter that the query has by that name because it says something of it: that it is not empty, which it never is.
        return context.Database.SqlQueryRaw<TKey>(sql)
            .Where(AreGiven(values))
            .SelectMany(parent => rows, (parent, child) => new ParentAndChild { Parent = parent, Child = child })
            .Where(IsOn(pageOfParent))
            .Select(x => x.Child);
    }

    /// <inheritdoc/>
    public override string Json(IEnumerable<object> keys) => JsonSerializer.Serialize(keys.Select(Stored));

    private static Expression<Func<TKey, bool>> AreGiven(PageValues values)
    {
        var keys = Expression.Property(Expression.Constant(values), nameof(PageValues.ParentKeys));
        var parameter = Expression.Call(typeof(EF), nameof(EF.Parameter), [typeof(string)], keys);
        return Expression.Lambda<Func<TKey, bool>>(Expression.NotEqual(parameter, Expression.Constant("")), Expression.Parameter(typeof(TKey), "s"));
    }

    private object? Stored(object key) => mapping.Converter is { } converter
        ? Json(converter.ConvertToProvider(key))
        : Json(key);

    private static object? Json(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value;

    private Expression<Func<TRow, bool>> IsOfParent()
    {
        var row = Expression.Parameter(typeof(TRow), "c");
        var key = Expression.Property(row, childKey);
        var same = DatabaseComparison.Of(ExpressionType.Equal, key, Parent);
        // said of a nullable key, it spares the database a test of null against null, which no index serves
        return Expression.Lambda<Func<TRow, bool>>(
            childMayBeNull ? Expression.AndAlso(Expression.NotEqual(key, Expression.Constant(null, key.Type)), same) : same, row);
    }

    private Expression<Func<ParentAndChild, bool>> IsOn(IQueryable<TRow> page)
    {
        var row = Expression.Parameter(typeof(TRow), "c");
        var selector = Expression.Quote(Expression.Lambda(Expression.Property(row, identity), row));
        var identities = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TRow), identity.PropertyType], page.Expression, selector);
        return Expression.Lambda<Func<ParentAndChild, bool>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [identity.PropertyType], identities, Expression.Property(Child, identity)), Pair);
    }

    private sealed class ParentAndChild
    {
        public required TKey Parent { get; init; }

        public required TRow Child { get; init; }
    }
}
