using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>An object type while its parts are being met: its class, its key record, the classes that extend it.</summary>
internal sealed class ObjectTypeDraft(string name)
{
    private static readonly Dictionary<string, string> Roots = new()
    {
        ["Query"] = "Where every read begins: one field per module.",
        ["Mutation"] = "Where every change begins. The fields of one request run one after another, in the order they are written.",
        ["Subscription"] = "Where following what happens begins.",
    };

    private readonly List<FieldDefinition> extensions = [];

    /// <summary>Name in the graph.</summary>
    public string Name { get; } = name;

    /// <summary>The class whose instances are of the type: for an entity its row.</summary>
    public Type? Row { get; set; }

    /// <summary>For an entity: its key record.</summary>
    public Type? Key { get; set; }

    /// <summary>The fields of the row's members.</summary>
    public IReadOnlyList<FieldDefinition> RowFields { get; set; } = [];

    /// <summary>The fields of the key record's members.</summary>
    public IReadOnlyList<FieldDefinition> KeyFields { get; set; } = [];

    /// <summary>The methods that give an entity's rows, as members, by the key records that they take.</summary>
    public Dictionary<Type, FieldMember> RowsMembers { get; } = [];

    /// <summary>What makes it an entity, once that is known.</summary>
    public EntityDefinition? Entity { get; set; }

    /// <summary>Adds a field that a method makes.</summary>
    public void Add(FieldDefinition field) => extensions.Add(field);

    /// <summary>The finished type.</summary>
    public ObjectType Complete(TypeRegistry types)
    {
        if (Row is null && Key is null && !Roots.ContainsKey(Name))
        {
            types.Fault($"{Name} is extended, but no class makes it an object type.");
        }
        var keyFields = KeyFields.Select(f => Row is null || Entity is null || f.Directives.Has("external") ? f : Entities.OnRowOrKey(f, Row, Key!)).ToList();
        var own = RowFields.Select(f => keyFields.Find(k => k.Name == f.Name) is { } key ? WithKey(f, key) : f).ToList();
        return new()
        {
            Name = Name,
            Description = Describe(Row) ?? Describe(Key) ?? Roots.GetValueOrDefault(Name),
            Interfaces = [.. ClrTypes.SelectMany(t => ObjectFields.InterfacesOf(t, types)).Distinct()],
            Fields = [.. keyFields.Where(k => own.TrueForAll(f => f.Name != k.Name)), .. own, .. extensions.Select(Keyed)],
            Directives = MemberDirectives.OfAll(ClrTypes),
            ClrTypes = [.. ClrTypes],
            Shareable = ClrTypes.Any(t => t.IsDefined(typeof(ShareableAttribute))),
            Entity = Entity,
        };
    }

    private IEnumerable<Type> ClrTypes => new[] { Row, Key }.OfType<Type>();

    // A field that does with the key is given keys, whatever the level's parents are.
    private FieldDefinition Keyed(FieldDefinition field) =>
        Entity is { } entity && Row is not null && !field.ReadsRow ? field with { Resolver = KeyedResolvers.Of(field.Resolver, entity) } : field;

    private static FieldDefinition WithKey(FieldDefinition field, FieldDefinition key) =>
        field with { Resolver = key.Resolver, ReadsRow = false, Description = field.Description ?? key.Description };

    private static string? Describe(Type? type) => type is null ? null : XmlDocumentation.Of(type);
}
