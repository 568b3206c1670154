using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Members that other subgraphs resolve, and how values of representations reach them.</summary>
internal static class ExternalMembers
{
    private static readonly MethodInfo ListMethod = typeof(ExternalMembers).GetMethod(nameof(ToArray), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The external members of a row class or key record.</summary>
    public static IReadOnlyList<ExternalMember> Of(Type type, TypeRegistry types)
    {
        var members = ObjectFields.Of(type).Where(MemberDirectives.IsExternal).ToList();
        foreach (var fixedMember in members.Where(p => p.SetMethod is null))
        {
            types.Fault($"{GraphNames.Clr(type)}.{fixedMember.Name} is external: it must be { "{ get; init; }" }, to be filled with what a router sends.");
        }
        return [.. members.Where(p => p.SetMethod is not null).Select(p => new ExternalMember(ObjectFields.NameOf(p), Setter(type, p)))];
    }

    private static Action<object, object?> Setter(Type type, PropertyInfo property)
    {
        var (target, value) = (Expression.Parameter(typeof(object), "target"), Expression.Parameter(typeof(object), "value"));
        var assign = Expression.Assign(
            Expression.Property(Expression.Convert(target, type), property), Expression.Convert(value, property.PropertyType));
        var set = Late.Of(Expression.Lambda<Action<object, object?>>(assign, target, value));
        var (convert, takesNull) = (Converter(property.PropertyType), !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);
        return (o, given) =>
        {
            if (given is not null || takesNull)
            {
                set.Value(o, given is null ? null : convert(given));
            }
        };
    }

    private static Func<object, object> Converter(Type type)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        if (ClrLists.ItemOf(core) is { } item)
        {
            var convert = Converter(item);
            return list => ListMethod.MakeGenericMethod(item).Invoke(null, [list, convert])!;
        }
        if (InputReading.Converter(core) is { } known)
        {
            return known;
        }
        return value => value is IReadOnlyDictionary<string, object?> fields ? Instance(core, fields) : value;
    }

    // What the selection left out keeps its default.
    private static object Instance(Type type, IReadOnlyDictionary<string, object?> fields)
    {
        var constructor = InputTypes.PrimaryConstructor(type);
        var instance = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Argument(p, fields))]);
        foreach (var property in constructor is null ? type.GetProperties().Where(p => p.SetMethod is not null) : [])
        {
            if (fields.GetValueOrDefault(ObjectFields.NameOf(property)) is { } value)
            {
                property.SetValue(instance, Converter(property.PropertyType)(value));
            }
        }
        return instance;
    }

    private static object? Argument(ParameterInfo parameter, IReadOnlyDictionary<string, object?> fields) =>
        fields.GetValueOrDefault(GraphNames.Field(parameter.Name!)) is { } value ? Converter(parameter.ParameterType)(value)
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private static T?[] ToArray<T>(object list, Func<object, object> convert) =>
        [.. ((System.Collections.IEnumerable)list).Cast<object?>().Select(i => i is null ? default : (T)convert(i))];
}
