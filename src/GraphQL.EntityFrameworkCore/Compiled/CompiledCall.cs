using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>EF Core's compiled queries, which have a type per number of parameters, behind one that takes an array.</summary>
internal static class CompiledCall
{
    private static readonly Dictionary<int, MethodInfo> Compilers = typeof(EF).GetMethods()
        .Where(m => m.Name == nameof(EF.CompileAsyncQuery) && IsOfQueryable(m))
        .ToDictionary(m => m.GetGenericArguments().Length);

    /// <summary>The compiled query; null if it has more parameters than EF Core takes.</summary>
    public static Func<DbContext, object?[], IAsyncEnumerable<TRow>>? Of<TRow>(Type contextType, Expression query, IReadOnlyList<ParameterExpression> parameters)
    {
        Type[] types = [contextType, .. parameters.Select(p => p.Type), typeof(TRow)];
        if (!Compilers.TryGetValue(types.Length, out var compiler))
        {
            return null;
        }
        var signature = Expression.GetFuncType([.. types.SkipLast(1), typeof(IQueryable<TRow>)]);
        var lambda = Expression.Lambda(signature, query, [Expression.Parameter(contextType, "context"), .. parameters]);
        var compiled = (Delegate)compiler.MakeGenericMethod(types).Invoke(null, [lambda])!;

        var context = Expression.Parameter(typeof(DbContext), "context");
        var values = Expression.Parameter(typeof(object[]), "values");
        var call = Expression.Invoke(
            Expression.Constant(compiled),
            [
                Expression.Convert(context, contextType),
                .. parameters.Select((p, i) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(i)), p.Type)),
            ]);
        return Expression.Lambda<Func<DbContext, object?[], IAsyncEnumerable<TRow>>>(call, context, values).Compile();
    }

    private static bool IsOfQueryable(MethodInfo method)
    {
        var lambda = method.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        return lambda.GetGenericArguments()[^1] is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(IQueryable<>);
    }
}
