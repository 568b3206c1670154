using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Samverkan.GraphQL.EntityFrameworkCore.Connections;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>
/// The statement of a list's first page, kept as EF Core wrote it: its text, its parameters and how its rows are read. What remains of a request
/// is to send it. It goes through EF Core's own commands, so that interceptors, diagnostics and cancellation see it like any other.
/// </summary>
internal sealed class PageStatement<TRow>
{
    private readonly Expression source;
    private readonly IRelationalCommandTemplate command;
    private readonly Func<DbDataReader, TRow> read;
    private readonly IReadOnlyList<string> columns;
    private readonly IReadOnlyList<FilterValue> filters;
    private volatile bool checkedColumns;

    private PageStatement(
        IModel model, Expression source, IRelationalCommandTemplate command, Func<DbDataReader, TRow> read, IReadOnlyList<string> columns,
        IReadOnlyList<FilterValue> filters)
    {
        (this.columns, this.filters) = (columns, filters);
        Model = model;
        this.source = source;
        this.command = command;
        this.read = read;
    }

    /// <summary>The model that it was made for.</summary>
    public IModel Model { get; }

    /// <summary>
    /// The statement of a page; null where other values than the page's own and those of the model's query filters go into it, or a column is not one of the
    /// row's plain ones.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="source">The list that it is a page of.</param>
    /// <param name="page">The page.</param>
    /// <param name="columns">The members that the page's rows are made of.</param>
    public static PageStatement<TRow>? Of(DbContext context, Expression source, IQueryable<TRow> page, IReadOnlyList<PropertyInfo> columns)
    {
        using var written = page.CreateDbCommand();
        var builder = context.GetService<IRelationalCommandBuilderFactory>().Create().Append(written.CommandText);
        var filters = new List<FilterValue>();
        foreach (DbParameter parameter in written.Parameters)
        {
            var name = parameter.ParameterName.TrimStart('@');
            var type = name switch
            {
                nameof(PageValues.Size) => typeof(int),
                nameof(PageValues.ParentKeys) => typeof(string),
                _ => FilterValue.Of(context, name) is { } filter ? Kept(filters, filter) : null,
            };
            if (type is null || context.GetService<IRelationalTypeMappingSource>().FindMapping(type, context.Model) is not RelationalTypeMapping mapping)
            {
                return null;
            }
            builder.AddParameter(name, name, mapping, nullable: false);
        }
        return RowReader<TRow>.Of(context, columns) is { } read
            ? new(context.Model, Detached(source), builder.Build(), read, [.. columns.Select(c => c.Name)], filters)
            : null;
    }

    /// <summary>Whether a list is the one that this is a page of.</summary>
    public bool IsOf(DbContext context, Expression list) => ReferenceEquals(context.Model, Model) && ExpressionEqualityComparer.Instance.Equals(source, list);

    /// <summary>Sends the statement.</summary>
    public async Task<List<TRow>> ToListAsync(DbContext context, PageValues values, CancellationToken cancellationToken)
    {
        var connection = context.GetService<IRelationalConnection>();
        var parameters = new Dictionary<string, object?>(2 + filters.Count)
        {
            [nameof(PageValues.Size)] = values.Size,
            [nameof(PageValues.ParentKeys)] = values.ParentKeys,
        };
        foreach (var filter in filters)
        {
            parameters[filter.Name] = filter.Read(context);
        }
        var sent = connection.RentCommand();
        try
        {
            sent.PopulateFrom(command);
            var logger = context.GetService<IRelationalCommandDiagnosticsLogger>();
            var rows = new List<TRow>();
            await using var reader = await sent.ExecuteReaderAsync(
                new(connection, parameters, readerColumns: null, context, logger, CommandSource.LinqQuery), cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                RequireColumns(reader.DbDataReader);
                rows.Add(read(reader.DbDataReader));
            }
            return rows;
        }
        finally
        {
            connection.ReturnCommand(sent);
        }
    }

    // once is enough: the text never changes
    private void RequireColumns(DbDataReader reader)
    {
        if (checkedColumns)
        {
            return;
        }
        var found = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName);
        if (!found.SequenceEqual(columns, StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"The statement returns {string.Join(", ", found)} and not {string.Join(", ", columns)}.");
        }
        checkedColumns = true;
    }

    private static Type Kept(List<FilterValue> filters, FilterValue filter)
    {
        filters.Add(filter);
        return filter.Type;
    }

    // a root that knows no context keeps none alive
    private static Expression Detached(Expression source) => source is QueryRootExpression ? Roots.Detached(source) : source;
}
