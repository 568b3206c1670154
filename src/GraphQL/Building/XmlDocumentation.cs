using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;

namespace Samverkan.GraphQL.Building;

/// <summary>The descriptions of the graph: what the XML documentation files beside the assemblies say of types and members.</summary>
/// <remarks>What a property lacks is taken from the interface or base class that declares it too.</remarks>
internal static class XmlDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <summary>Of a type.</summary>
    public static string? Of(Type type) => XmlText.Description(Element(type, XmlMemberNames.Of(type)));

    /// <summary>Of a property, also one that a record's primary constructor makes.</summary>
    public static string? Of(PropertyInfo property)
    {
        var declaring = property.DeclaringType!;
        return XmlText.Description(Element(declaring, XmlMemberNames.Of(property)))
            ?? RecordParameter(declaring, property.Name)
            ?? Inherited(declaring, property.Name);
    }

    /// <summary>Of a method.</summary>
    public static string? Of(MethodInfo method) => XmlText.Description(Element(method.DeclaringType!, XmlMemberNames.Of(method)));

    /// <summary>Of an enum's value.</summary>
    public static string? Of(FieldInfo enumValue) => XmlText.Description(Element(enumValue.DeclaringType!, XmlMemberNames.Of(enumValue)));

    /// <summary>Of a parameter of a method or of a record's constructor.</summary>
    public static string? Of(ParameterInfo parameter)
    {
        var declaring = parameter.Member.DeclaringType!;
        var name = parameter.Name!;
        return parameter.Member is MethodInfo method
            ? Parameter(Element(declaring, XmlMemberNames.Of(method)), name)
            : declaring.GetProperty(name) is { } property ? Of(property) : RecordParameter(declaring, name);
    }

    // The compiler writes the parameters of a primary constructor to the type and to the constructor.
    private static string? RecordParameter(Type record, string name) => Parameter(Element(record, XmlMemberNames.Of(record)), name);

    private static string? Parameter(XElement? member, string name) =>
        member?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name) is { } parameter ? XmlText.Render(parameter) : null;

    private static string? Inherited(Type type, string property)
    {
        var ancestors = type.BaseType is { } b && b != typeof(object) ? type.GetInterfaces().Prepend(b) : type.GetInterfaces();
        return ancestors.Select(a => a.GetProperty(property) is { } declared ? Of(declared) : null).FirstOrDefault(d => d is not null);
    }

    private static XElement? Element(Type declaring, string memberName) =>
        Files.GetOrAdd(declaring.Assembly, Read).GetValueOrDefault(memberName);

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member")
                .DistinctBy(m => (string?)m.Attribute("name"))
                .ToDictionary(m => (string?)m.Attribute("name") ?? "")
            : [];
    }
}
