using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Compiles calls of static methods, each when it is first made: no reflection is left when a request runs.</summary>
internal static class Invoker
{
    private static readonly MethodInfo ServiceMethod = typeof(Invoker).GetMethod(nameof(Service), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo TaskMethod = typeof(Invoker).GetMethod(nameof(AwaitTask), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ValueTaskMethod = typeof(Invoker).GetMethod(nameof(AwaitValueTask), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A call whose parameters are filled from the context, and the parents' one from its second parameter.</summary>
    public static Func<ResolveContext, object?, object?> Compile(MethodInfo method)
    {
        var context = Expression.Parameter(typeof(ResolveContext), "context");
        var parents = Expression.Parameter(typeof(object), "parents");
        var call = Expression.Call(method, method.GetParameters().Select(p => Argument(p, context, parents)));
        var compiled = Late.Of(Expression.Lambda<Func<ResolveContext, object?, object?>>(Expression.Convert(call, typeof(object)), context, parents));
        return (given, of) => compiled.Value(given, of);
    }

    /// <summary>Whether the parameter takes the parents: marked as parent, or the first of entity rows.</summary>
    public static bool IsParents(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParentAttribute))
        || (parameter.Position == 0 && parameter.Member.IsDefined(typeof(EntityRowsAttribute)));

    /// <summary>Whether the parameter is an argument of the field.</summary>
    public static bool IsArgument(ParameterInfo parameter) =>
        !IsParents(parameter)
        && !parameter.IsDefined(typeof(ServiceAttribute))
        && parameter.ParameterType != typeof(CancellationToken)
        && parameter.ParameterType != typeof(ResolveContext);

    /// <summary>The type of a result without <c>Task</c> or <c>ValueTask</c> around it.</summary>
    public static Type Awaited(Type type) => IsTask(type) || IsValueTask(type) ? type.GetGenericArguments()[0] : type;

    /// <summary>Waits for a method's result where it is a task.</summary>
    public static Func<object?, ValueTask<object?>> Awaiting(Type type)
    {
        var method = IsTask(type) ? TaskMethod : IsValueTask(type) ? ValueTaskMethod : null;
        return method is null
            ? ValueTask.FromResult
            : method.MakeGenericMethod(Awaited(type)).CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    private static bool IsTask(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>);

    private static bool IsValueTask(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>);

    private static Expression Argument(ParameterInfo parameter, Expression context, Expression parents)
    {
        var type = parameter.ParameterType;
        if (IsParents(parameter))
        {
            return Expression.Convert(parents, type);
        }
        if (parameter.IsDefined(typeof(ServiceAttribute)))
        {
            return Expression.Call(ServiceMethod.MakeGenericMethod(type), context);
        }
        return type == typeof(CancellationToken) ? Expression.Property(context, nameof(ResolveContext.CancellationToken))
            : type == typeof(ResolveContext) ? context
            : InputReading.Of(Expression.Property(context, nameof(ResolveContext.Arguments)), parameter, convert: false);
    }

    private static T Service<T>(ResolveContext context) => context.Services.GetService(typeof(T)) is T service
        ? service
        : throw new InvalidOperationException($"The services have no {typeof(T)}, which {context.Field.Name} needs.");

    private static async ValueTask<object?> AwaitTask<T>(object? task) => await ((Task<T>)task!).ConfigureAwait(false);

    private static async ValueTask<object?> AwaitValueTask<T>(object? task) => await ((ValueTask<T>)task!).ConfigureAwait(false);
}
