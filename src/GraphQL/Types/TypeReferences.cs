namespace Samverkan.GraphQL.Types;

/// <summary>Which types definitions refer to.</summary>
internal static class TypeReferences
{
    /// <summary>The names of the types that a definition refers to.</summary>
    public static IEnumerable<string> Of(TypeDefinition type) => type switch
    {
        CompositeType c => c.Interfaces.Concat(c.Fields.SelectMany(f => f.Arguments.Select(a => a.Type.Name).Prepend(f.Type.Name))),
        UnionType u => u.Types,
        InputObjectType i => i.Fields.Select(f => f.Type.Name),
        _ => [],
    };

    /// <summary>The types, and the scalars of the specification and the graph that they refer to by name and lack.</summary>
    public static IReadOnlyList<TypeDefinition> WithScalars(IReadOnlyList<TypeDefinition> types, IEnumerable<DirectiveDefinition>? directives = null)
    {
        var defined = types.Select(t => t.Name).ToHashSet();
        // Introspection and the specification's directives need text and truth whatever the types are.
        var referred = types.SelectMany(Of)
            .Concat((directives ?? []).SelectMany(d => d.Arguments).Select(a => a.Type.Name))
            .Append(BuiltInScalars.String.Name).Append(BuiltInScalars.Boolean.Name).ToHashSet();
        return [.. types, .. BuiltInScalars.All.Concat(CustomScalars.All).Where(s => referred.Contains(s.Name) && !defined.Contains(s.Name))];
    }
}
