using System.Reflection;

namespace Samverkan.GraphQL.Building;

/// <summary>Names of types and members as XML documentation files have them (C# specification, annex D.4.2, ID string format).</summary>
internal static class XmlMemberNames
{
    /// <summary>Of a type.</summary>
    public static string Of(Type type) => "T:" + Declared(type);

    /// <summary>Of a property.</summary>
    public static string Of(PropertyInfo property) => $"P:{Declared(property.DeclaringType!)}.{property.Name}";

    /// <summary>Of an enum's value.</summary>
    public static string Of(FieldInfo field) => $"F:{Declared(field.DeclaringType!)}.{field.Name}";

    /// <summary>Of a method.</summary>
    public static string Of(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var list = parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(p => Used(p.ParameterType))) + ")";
        var arity = method.IsGenericMethodDefinition ? "``" + method.GetGenericArguments().Length : "";
        return $"M:{Declared(method.DeclaringType!)}.{method.Name}{arity}{list}";
    }

    private static string Declared(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Used(Type type)
    {
        if (type.IsArray)
        {
            return Used(type.GetElementType()!) + "[]";
        }
        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }
        if (!type.IsGenericType)
        {
            return Declared(type);
        }
        var name = Declared(type);
        return name[..name.IndexOf('`', StringComparison.Ordinal)] + "{" + string.Join(",", type.GetGenericArguments().Select(Used)) + "}";
    }
}
