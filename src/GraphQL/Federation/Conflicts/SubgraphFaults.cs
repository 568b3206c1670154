using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>What is wrong with how a subgraph uses federation's directives, whatever the others say.</summary>
internal sealed class SubgraphFaults
{
    private readonly Subgraph subgraph;
    private readonly List<CompositionFault> faults = [];
    private CompositionFault? last;
    private readonly FieldSets fieldSets;

    /// <summary>Checks a subgraph.</summary>
    public SubgraphFaults(Subgraph subgraph)
    {
        this.subgraph = subgraph;
        fieldSets = new FieldSets(subgraph.Definition, Fault, End);
    }

    /// <summary>All of it.</summary>
    public IReadOnlyList<CompositionFault> Find()
    {
        foreach (var type in subgraph.Definition.Types.OfType<CompositeType>())
        {
            foreach (var key in type.Directives.Named("key"))
            {
                fieldSets.Check("KEY", type, key.Argument("fields"), FieldSets.PlaceOfKey(type.Name));
            }
            foreach (var field in type.Fields)
            {
                Check(type, field);
            }
        }
        foreach (var type in subgraph.Definition.Types.OfType<CompositeType>())
        {
            Unused(type);
            CheckInterfaces(type);
        }
        return last is null ? faults : [last];
    }

    private void Check(CompositeType type, FieldDefinition field)
    {
        var place = $"{type.Name}.{field.Name}";
        if (field.Directives.Has("provides") && (field.Directives.Has("external") || type.Directives.Has("external")))
        {
            End("EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE", $"{place} is @external and has @provides, which only the subgraph that resolves it can have.");
        }
        foreach (var requires in field.Directives.Named("requires"))
        {
            OnObjects("REQUIRES_UNSUPPORTED_ON_INTERFACE", type, place, "@requires");
            fieldSets.Check("REQUIRES", type, requires.Argument("fields"), $"@requires of {place}");
        }
        foreach (var provides in field.Directives.Named("provides"))
        {
            OnObjects("PROVIDES_UNSUPPORTED_ON_INTERFACE", type, place, "@provides");
            if (subgraph.Definition.Types.FirstOrDefault(t => t.Name == field.Type.Name) is not CompositeType returned)
            {
                End("PROVIDES_ON_NON_OBJECT_FIELD", $"{place} has @provides and returns {field.Type}, which has no fields.");
                continue;
            }
            fieldSets.Check("PROVIDES", returned, provides.Argument("fields"), $"@provides of {place}");
        }
        foreach (var (directive, code) in new[] { ("external", "EXTERNAL_ON_INTERFACE"), ("shareable", "INVALID_SHAREABLE_USAGE") })
        {
            if (field.Directives.Has(directive))
            {
                OnObjects(code, type, place, "@" + directive);
            }
        }
    }

    private void OnObjects(string code, CompositeType type, string place, string directive)
    {
        if (type is InterfaceType)
        {
            Fault(code, $"{place} has {directive}, which fields of interfaces do not have.");
        }
    }

    private void CheckInterfaces(CompositeType type)
    {
        if (type.Directives.Has("interfaceObject") && !type.Directives.Has("key"))
        {
            Fault("INTERFACE_OBJECT_USAGE_ERROR", $"{type.Name} has @interfaceObject and no @key.");
        }
        if (type is not InterfaceType)
        {
            return;
        }
        foreach (var key in type.Directives.Named("key").Select(k => k.Text("fields")).OfType<string>())
        {
            var lacking = subgraph.Definition.Types.OfType<ObjectType>()
                .Where(t => t.Interfaces.Contains(type.Name) && !t.Directives.Named("key").Any(k => FieldSets.Same(k.Text("fields"), key)));
            foreach (var implementation in lacking)
            {
                if (fieldSets.UnknownInKeyOf(implementation.Name) is { } wrong)
                {
                    End("KEY_INVALID_FIELDS", wrong);
                }
                Fault("INTERFACE_KEY_NOT_ON_IMPLEMENTATION", $"{implementation.Name} implements {type.Name} and lacks its @key(fields: \"{key}\").");
            }
        }
    }

    private void Unused(CompositeType type)
    {
        var ofInterfaces = subgraph.Definition.Types.OfType<InterfaceType>().Where(i => type.Interfaces.Contains(i.Name)).SelectMany(i => i.Fields).Select(f => f.Name).ToHashSet();
        foreach (var field in type.Fields.Where(f => f.Directives.Has("external") && !fieldSets.Uses(type.Name, f.Name) && !ofInterfaces.Contains(f.Name)))
        {
            Fault("EXTERNAL_UNUSED", $"{type.Name}.{field.Name} is @external, and no @key, @requires, @provides or interface needs it.");
        }
    }

    // As Apollo's composition does: some faults it throws, and forgets the others of the subgraph.
    private void End(string code, string message) => last ??= new(code, $"[{subgraph.Name}] {message}");

    private void Fault(string code, string message) => faults.Add(new(code, $"[{subgraph.Name}] {message}"));
}
