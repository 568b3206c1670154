using System.Reflection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>A method that gives a query of rows.</summary>
/// <param name="invoke">Calls it; the second argument is what stands before the method's own parameters.</param>
internal sealed class RowSource<TRow>(Func<ResolveContext, object?, object?> invoke)
{
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
