using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Fields of properties: of object types, of key records, of interfaces.</summary>
internal static class ObjectFields
{
    /// <summary>The properties that are fields, in declared order.</summary>
    public static IEnumerable<PropertyInfo> Of(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.IsDefined(typeof(FieldAttribute)))
        .OrderBy(p => p.DeclaringType == type)
        .ThenBy(p => p.MetadataToken);

    /// <summary>The field's name.</summary>
    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<FieldAttribute>()?.Name ?? GraphNames.Field(property.Name);

    /// <summary>The graph's interfaces that a class implements, also through others.</summary>
    public static IReadOnlyList<string> InterfacesOf(Type type, TypeRegistry types) =>
    [
        .. type.GetInterfaces()
            .Where(i => i.IsDefined(typeof(InterfaceTypeAttribute)))
            .Select(i => types.NameOf(i, GraphNames.Clr(type)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Adds a class with its members, and the static methods in it, to its object type.</summary>
    public static void BuildRow(ObjectTypeDraft draft, Type row, TypeRegistry types)
    {
        if (draft.Row is { } other)
        {
            types.Fault($"{draft.Name} is both {GraphNames.Clr(other)} and {GraphNames.Clr(row)}.");
            return;
        }
        draft.Row = row;
        var entity = row.GetCustomAttribute<EntityAttribute>();
        if (entity is not null)
        {
            types.NameOf(entity.KeyType, GraphNames.Clr(row));
        }
        InterfacesOf(row, types);
        draft.RowFields = [.. Of(row).Select(p => Field(p, entity is not null, types))];
        MethodFields.Build(draft, row, row, types);
    }

    /// <summary>Adds a key record with its members to its object type.</summary>
    public static void BuildKey(ObjectTypeDraft draft, Type key, TypeRegistry types)
    {
        if (draft.Key is { } other)
        {
            types.Fault($"{draft.Name} has two key records, {GraphNames.Clr(other)} and {GraphNames.Clr(key)}.");
            return;
        }
        draft.Key = key;
        InterfacesOf(key, types);
        draft.KeyFields = [.. Of(key).Select(p => Field(p, entityRow: false, types))];
    }

    /// <summary>The graph's interface of a CLR interface.</summary>
    public static InterfaceType Interface(string name, Type type, TypeRegistry types) => new()
    {
        Name = name,
        Description = XmlDocumentation.Of(type),
        Directives = MemberDirectives.Of(type),
        Interfaces = InterfacesOf(type, types),
        Fields =
        [
            .. type.GetInterfaces().Append(type)
                .SelectMany(Of)
                .Select(p => Field(p, entityRow: false, types) with { Resolver = null, Requires = [] })
                .DistinctBy(f => f.Name),
        ],
    };

    /// <summary>Reads a property of instances of a class.</summary>
    public static Expression<Func<object, object?>> Reader(Type type, PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        return Expression.Lambda<Func<object, object?>>(Read(parent, type, property), parent);
    }

    /// <summary>The body of <see cref="Reader"/>.</summary>
    public static Expression Read(Expression parent, Type type, PropertyInfo property) =>
        Expression.Convert(Expression.Property(Expression.Convert(parent, type), property), typeof(object));

    private static FieldDefinition Field(PropertyInfo property, bool entityRow, TypeRegistry types)
    {
        var attribute = property.GetCustomAttribute<FieldAttribute>()!;
        var declaring = property.DeclaringType!;
        var external = MemberDirectives.IsExternal(property);
        var computed = external || attribute.Requires.Length > 0 || (entityRow && !IsStored(property));
        if (computed && !external && attribute.Requires.Length == 0 && !property.IsDefined(typeof(RequiresAttribute)))
        {
            types.Fault($"{GraphNames.Clr(declaring)}.{property.Name} is computed: say with Requires which members it reads.");
        }
        foreach (var missing in attribute.Requires.Where(r => declaring.GetProperty(r) is null))
        {
            types.Fault($"{GraphNames.Clr(declaring)}.{property.Name} requires {missing}, which is no property of its class.");
        }
        return new()
        {
            Name = NameOf(property),
            Type = types.TypeOf(property),
            Description = XmlDocumentation.Of(property),
            DeprecationReason = attribute.DeprecationReason,
            Directives = MemberDirectives.Of(property),
            Resolver = HasBackingField(property)
                ? new StoredResolver(property, Late.Of(Reader(property.ReflectedType!, property)))
                : new InlineResolver(Late.Of(Reader(property.ReflectedType!, property))),
            Requires = computed ? attribute.Requires : [property.Name],
            ReadsRow = entityRow,
            Lane = types.Lane,
            Access = AccessRules.Of(property, property.ReflectedType!),
        };
    }

    private static bool IsStored(PropertyInfo property) => property.SetMethod is not null || HasBackingField(property);

    private static bool HasBackingField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
