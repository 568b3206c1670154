using System.Reflection;

namespace Samverkan.GraphQL.EntityFrameworkCore;

/// <summary>Goes over from types known at run time to generic code.</summary>
internal static class GenericCall
{
    /// <summary>Calls the generic method of this name of a static class.</summary>
    public static T Of<T>(Type owner, string method, Type[] types, params object?[] arguments) =>
        (T)owner.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
