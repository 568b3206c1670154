using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Enums of the graph from C# enums.</summary>
internal static class Enums
{
    /// <summary>The enum with every value.</summary>
    public static EnumType Of(Type type, string name) => new()
    {
        Name = name,
        Description = XmlDocumentation.Of(type),
        Directives = MemberDirectives.Of(type),
        Values = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(f => f.MetadataToken).Select(Value)],
    };

    /// <summary>The graph's name of a value.</summary>
    public static string NameOf(FieldInfo value) => value.GetCustomAttribute<EnumNameAttribute>()?.Name ?? GraphNames.EnumValue(value.Name);

    private static EnumValueDefinition Value(FieldInfo field) => new()
    {
        Name = NameOf(field),
        Value = field.GetValue(null)!,
        Description = XmlDocumentation.Of(field),
        Directives = MemberDirectives.Of(field),
        DeprecationReason = field.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete
            ? obsolete.Message ?? BuiltInDirectives.NoLongerSupported
            : null,
    };
}
