using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>Types as C# writes them, without their namespaces.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char", [typeof(byte)] = "byte",
        [typeof(short)] = "short", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    /// <summary>A type, with its type arguments; nested ones after their outer ones.</summary>
    public static string Of(Type type) => Of(type, null);

    /// <summary>A parameter's type, or the type of what is returned.</summary>
    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    /// <summary>A property's type.</summary>
    public static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    /// <summary>A field's type.</summary>
    public static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    /// <summary>An event's type.</summary>
    public static string Of(EventInfo told) => Of(told.EventHandlerType!, new NullabilityInfoContext().Create(told));

    /// <summary>A type's name as its constructors have it.</summary>
    public static string Plain(Type type) => type.Name.Split('`')[0];

    private static string Of(Type type, NullabilityInfo? known)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, known);
        }
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Bare(value, known?.GenericTypeArguments.Length == 1 && value.IsGenericType && !known.GenericTypeArguments[0].Type.IsGenericType ? null : known) + "?";
        }
        var mayBeNull = !type.IsValueType && known is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } && !type.IsValueType;
        return Bare(type, known) + (mayBeNull ? "?" : "");
    }

    private static string Bare(Type type, NullabilityInfo? known)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, known?.ElementType) + "[]";
        }
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        var arguments = type.GetGenericArguments();
        var items = arguments.Select((a, i) => Of(a, known?.GenericTypeArguments.Length == arguments.Length ? known.GenericTypeArguments[i] : null)).ToList();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) ?? type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal))
        {
            return $"({string.Join(", ", items)})";
        }
        return type.DeclaringType is { } outer
            ? $"{Of(outer.IsGenericTypeDefinition && items.Count > 0 ? outer.MakeGenericType([.. arguments.Take(outer.GetGenericArguments().Length)]) : outer)}.{Named(Plain(type), items.Skip(outer.GetGenericArguments().Length))}"
            : Named(Plain(type), items);
    }

    private static string Named(string name, IEnumerable<string> items) => items.ToList() is { Count: > 0 } all ? $"{name}<{string.Join(", ", all)}>" : name;
}
