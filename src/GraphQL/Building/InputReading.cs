using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace Samverkan.GraphQL.Building;

/// <summary>How coerced values reach the parameters of methods and records.</summary>
internal static class InputReading
{
    private static readonly MethodInfo ReadMethod = typeof(InputReading).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ReadOptionalMethod = typeof(InputReading).GetMethod(nameof(ReadOptional), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ArrayMethod = typeof(InputReading).GetMethod(nameof(ToArray), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>An expression that reads a parameter's value out of a dictionary of coerced values.</summary>
    /// <param name="values">Of type <c>IReadOnlyDictionary&lt;string, object?&gt;</c>.</param>
    /// <param name="parameter">The parameter; its C# default stands in for an absent value.</param>
    /// <param name="convert">Whether the values are as their graph types make them and still need <see cref="Converter"/>.</param>
    public static Expression Of(Expression values, ParameterInfo parameter, bool convert)
    {
        var name = Expression.Constant(GraphNames.Field(parameter.Name!));
        var type = parameter.ParameterType;
        if (OptionalItem(type) is { } item)
        {
            var nullable = Nullable.GetUnderlyingType(item) is not null
                || new NullabilityInfoContext().Create(parameter).GenericTypeArguments[0].ReadState == NullabilityState.Nullable;
            return Expression.Call(ReadOptionalMethod.MakeGenericMethod(item), values, name, Expression.Constant(nullable));
        }
        var fallback = parameter is { HasDefaultValue: true, DefaultValue: { } value } ? Boxed(value, type) : null;
        return Expression.Call(
            ReadMethod.MakeGenericMethod(type),
            values,
            name,
            fallback is null ? Expression.Default(type) : Expression.Convert(Expression.Constant(fallback), type),
            Expression.Constant(convert ? Converter(type) : null, typeof(Func<object, object>)));
    }

    /// <summary>From the value that a graph type makes to the one that the CLR type wants; null where they are the same.</summary>
    public static Func<object, object>? Converter(Type type)
    {
        var core = OptionalItem(type) ?? type;
        core = Nullable.GetUnderlyingType(core) ?? core;
        if (core == typeof(Guid))
        {
            return value => Guid.TryParseExact((string)value, "D", out var id) ? id : throw new FormatException("Expected a UUID.");
        }
        return ClrLists.ItemOf(core) is { } item
            ? ArrayMethod.MakeGenericMethod(item).CreateDelegate<Func<Func<object, object>?, Func<object, object>>>()(Converter(item))
            : null;
    }

    /// <summary>The value type of an <see cref="Optional{T}"/>, or null.</summary>
    public static Type? OptionalItem(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>A default value as reflection has it, which keeps those of nullable enums as numbers.</summary>
    public static object Boxed(object value, Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } e ? Enum.ToObject(e, value) : value;

    private static T? Read<T>(IReadOnlyDictionary<string, object?> values, string name, T? fallback, Func<object, object>? convert)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return fallback;
        }
        return (T?)(value is not null && convert is not null ? convert(value) : value);
    }

    private static Optional<T> ReadOptional<T>(IReadOnlyDictionary<string, object?> values, string name, bool nullable)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return default;
        }
        return value is null && !nullable
            ? throw new FormatException($"Field \"{name}\" may be left out but must not be null.")
            : new Optional<T>((T)value!);
    }

    private static Func<object, object> ToArray<T>(Func<object, object>? convert) => list =>
    {
        var items = (IList)list;
        var array = new T[items.Count];
        for (var i = 0; i < array.Length; i++)
        {
            var item = items[i];
            array[i] = (T)(item is not null && convert is not null ? convert(item) : item)!;
        }
        return array;
    };
}
