using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>The members of row classes, private ones and private setters included: entities keep those to themselves.</summary>
internal static class RowMembers
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> Readers = new();

    /// <summary>The property of this name as its declaring class knows it (a derived class does not see a private setter), or null.</summary>
    public static PropertyInfo? Find(Type type, string name)
    {
        var property = type.GetProperty(name, Any);
        return property is null || property.DeclaringType == type ? property : property.DeclaringType!.GetProperty(name, Any);
    }

    /// <summary>The constructor that a projection calls, or null.</summary>
    public static ConstructorInfo? Constructor(Type type) => type.GetConstructor(Any, []);

    /// <summary>Whether null is declared possible.</summary>
    public static bool MayBeNull(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;

    /// <summary>The type without <c>Nullable</c>.</summary>
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>A compiled getter.</summary>
    public static Func<object, object?> Reader(PropertyInfo property) => Readers.GetOrAdd(property, static p =>
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Convert(Expression.Property(Expression.Convert(row, p.DeclaringType!), p), typeof(object));
        return Expression.Lambda<Func<object, object?>>(value, row).Compile();
    });
}
