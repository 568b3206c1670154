using System.Reflection;

namespace Samverkan.GraphQL.Building;

/// <summary>Which CLR types are lists in the graph, and how results of methods are wrapped.</summary>
internal static class ClrLists
{
    private static readonly HashSet<Type> Lists =
    [
        typeof(IEnumerable<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IList<>), typeof(List<>),
    ];

    /// <summary>The item type of a list, or null.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>What is known of the items' nullability.</summary>
    public static NullabilityInfo? ItemOf(NullabilityInfo? list) => list?.ElementType ?? list?.GenericTypeArguments.FirstOrDefault();

    /// <summary>The interface of a generic definition that a type is or implements, or null.</summary>
    public static Type? As(Type type, Type definition) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);
}
