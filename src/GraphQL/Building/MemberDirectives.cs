using System.Reflection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>The directives that attributes state: federation's, and those of cost.</summary>
internal static class MemberDirectives
{
    /// <summary>Of a class, a property, a method, an enum's value or a parameter.</summary>
    public static IReadOnlyList<DirectiveNode> Of(ICustomAttributeProvider? place) => place is null
        ? []
        : [.. place.GetCustomAttributes(inherit: false).Select(a => Of(a, place is Type)).OfType<DirectiveNode>().OrderBy(d => d.Name.Value, StringComparer.Ordinal)];

    /// <summary>Of the classes that a type is made of, each once.</summary>
    public static IReadOnlyList<DirectiveNode> OfAll(IEnumerable<Type> classes) =>
        [.. classes.SelectMany(Of).DistinctBy(d => (d.Name.Value, Argument: d.Arguments.Select(a => (a.Value as StringValueNode)?.Value).FirstOrDefault()))];

    /// <summary>Whether the member belongs to another subgraph.</summary>
    public static bool IsExternal(PropertyInfo property) => property.IsDefined(typeof(ExternalAttribute));

    // A class says that it is shareable in its definition.
    private static DirectiveNode? Of(object attribute, bool isClass) => attribute switch
    {
        ExternalAttribute => AppliedDirective.Of("external"),
        RequiresAttribute r => AppliedDirective.Of("requires", ("fields", r.Fields)),
        ProvidesAttribute p => AppliedDirective.Of("provides", ("fields", p.Fields)),
        OverrideAttribute { Label: { } label } o => AppliedDirective.Of("override", ("from", o.From), ("label", label)),
        OverrideAttribute o => AppliedDirective.Of("override", ("from", o.From)),
        InaccessibleAttribute => AppliedDirective.Of("inaccessible"),
        TagAttribute t => AppliedDirective.Of("tag", ("name", t.Name)),
        ShareableAttribute when !isClass => AppliedDirective.Of("shareable"),
        InterfaceObjectAttribute => AppliedDirective.Of("interfaceObject"),
        InterfaceKeyAttribute k => AppliedDirective.Of("key", ("fields", k.Fields)),
        CostAttribute c => CostDirectives.CostOf(c.Weight),
        ListSizeAttribute l => CostDirectives.ListSizeOf(
            l.Assumed, l.SlicingArguments, l.SizedFields, l is { SlicingArguments.Length: > 0, RequireOneSlicingArgument: false } ? false : null),
        _ => null,
    };
}
