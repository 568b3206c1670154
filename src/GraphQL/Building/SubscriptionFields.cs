using System.Reflection;
using System.Runtime.CompilerServices;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Fields of the subscription root: static methods that return the events of a source stream.</summary>
internal static class SubscriptionFields
{
    /// <summary>Name of the subscription root.</summary>
    public const string Root = "Subscription";

    private static readonly MethodInfo StreamMethod = typeof(SubscriptionFields).GetMethod(nameof(Stream), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The field of a method; null after a fault.</summary>
    public static FieldDefinition? Of(FieldMember member, TypeRegistry types)
    {
        var method = member.Method;
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>)
            || Array.Exists(method.GetParameters(), Invoker.IsParents))
        {
            types.Fault($"{MethodFields.Place(method)} is a field of {Root}: it must return IAsyncEnumerable<T>, and has no parents.");
            return null;
        }
        return new()
        {
            Name = member.Name,
            Type = types.TypeOf(method.ReturnParameter, 0),
            Description = member.Description,
            Arguments = types.ArgumentsOf(method),
            DeprecationReason = member.Attribute!.DeprecationReason,
            Resolver = StreamResolver.OfEvents,
            Stream = (StreamResolver)StreamMethod.MakeGenericMethod(method.ReturnType.GetGenericArguments()).Invoke(null, [method])!,
            Lane = member.Lane,
            Access = member.Access,
        };
    }

    private static StreamResolver Stream<T>(MethodInfo method)
    {
        var invoke = Invoker.Compile(method);
        return new(context => Boxed((IAsyncEnumerable<T>)invoke(context, null)!));
    }

    private static async IAsyncEnumerable<object?> Boxed<T>(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var @event in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return @event;
        }
    }
}
