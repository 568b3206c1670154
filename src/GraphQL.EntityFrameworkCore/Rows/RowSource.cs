using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Compiled;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>A method that gives a query of rows.</summary>
/// <param name="invoke">Calls it; the second argument is what stands before the method's own parameters.</param>
/// <param name="contextType">The context that its queries come from.</param>
internal sealed class RowSource<TRow>(Func<ResolveContext, object?, object?> invoke, Type contextType)
{
    /// <summary>The context that the queries come from.</summary>
    public DbContext Database(ResolveContext context) => (DbContext)context.Services.GetRequiredService(contextType);

    /// <summary>What tells rows apart, and what the field's selection reads of them.</summary>
    public IEnumerable<Fetched> Columns(ResolveContext context, RowType row) =>
        row.Identity.Select(i => new Fetched(i)).Concat(Projection.MembersOf(context.Selection, row.ClrType, context.Schema, Database(context).Model));

    /// <summary>The rows of a query that was made of this source for a field of a plan.</summary>
    /// <param name="context">The field.</param>
    /// <param name="query">The query, in the columns that the field's selection needs.</param>
    public Task<List<TRow>> FetchAsync(ResolveContext context, IQueryable<TRow> query) => context
        .Cached((typeof(QueryTemplates<TRow>), context.Selection.Discriminator), () => new QueryTemplates<TRow>())
        .ToListAsync(Database(context), query, context.CancellationToken);

    /// <summary>The query.</summary>
    public async ValueTask<IQueryable<TRow>> QueryAsync(ResolveContext context, object? keys = null) => invoke(context, keys) switch
    {
        IQueryable<TRow> query => query,
        Task<IQueryable<TRow>> task => await task,
        ValueTask<IQueryable<TRow>> task => await task,
        var other => throw new InvalidOperationException($"{context.Field.Name} gave {other?.GetType().Name ?? "null"} instead of a query of {typeof(TRow).Name}."),
    };
}

/// <summary>Recognises methods that give a query of rows.</summary>
internal static class RowSource
{
    /// <summary>The row class of a method that returns <c>IQueryable</c>, maybe in a task; null of others.</summary>
    public static Type? RowOf(MethodInfo method)
    {
        var type = method.ReturnType;
        if (Argument(type, typeof(Task<>)) is { } task)
        {
            type = task;
        }
        else if (Argument(type, typeof(ValueTask<>)) is { } valueTask)
        {
            type = valueTask;
        }
        return Argument(type, typeof(IQueryable<>)) is { } row && row.IsDefined(typeof(ObjectTypeAttribute), false) ? row : null;
    }

    private static Type? Argument(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[0] : null;
}
