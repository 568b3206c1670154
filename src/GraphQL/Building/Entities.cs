using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>What makes object types entities: their keys, and the rows by keys.</summary>
internal static class Entities
{
    /// <summary>Notes a method that gives an entity's rows.</summary>
    public static void NoteRows(ObjectTypeDraft draft, FieldMember member, TypeRegistry types)
    {
        var entity = member.Parent?.GetCustomAttribute<EntityAttribute>();
        var asked = member.Method.GetParameters().FirstOrDefault() is { } first ? ClrLists.ItemOf(first.ParameterType) : null;
        if (entity is null || asked is null || (asked != entity.KeyType && !entity.OtherKeys.Contains(asked)))
        {
            types.Fault($"{MethodFields.Place(member.Method)}: entity rows stand in an extension of the entity's row class, and take IReadOnlyList of its key record first.");
        }
        else if (!draft.RowsMembers.TryAdd(asked, member))
        {
            types.Fault($"{draft.Name} has rows both from {MethodFields.Place(draft.RowsMembers[asked].Method)} and from {MethodFields.Place(member.Method)}.");
        }
    }

    /// <summary>Makes the entity of a type that has a key record.</summary>
    public static void Build(ObjectTypeDraft draft, Type key, TypeRegistry types)
    {
        if (draft.Row is not null && !draft.RowsMembers.ContainsKey(key))
        {
            types.Fault($"Entity {draft.Name} has no method with [EntityRows] in an extension of {GraphNames.Clr(draft.Row)}.");
        }
        if (Shape(draft, key, types) is not { } shape)
        {
            return;
        }
        var others = draft.Row?.GetCustomAttribute<EntityAttribute>()?.OtherKeys ?? [];
        draft.Entity = Entity(draft, key, shape, types) with
        {
            OtherKeys = [.. others.Select(o => OtherKey(draft, o, types)).OfType<EntityDefinition>()],
            Externals = ExternalMembers.Of(draft.Row ?? key, types),
        };
        if (draft.Row is not null && ExternalMembers.Of(key, types).Count > 0)
        {
            types.Fault($"{draft.Name} has rows: its external members stand in {GraphNames.Clr(draft.Row)}, not in its key record {GraphNames.Clr(key)}.");
        }
    }

    private static EntityDefinition Entity(ObjectTypeDraft draft, Type key, KeyShape shape, TypeRegistry types)
    {
        var entity = new EntityDefinition
        {
            KeyFields = shape.Fields,
            KeyType = key,
            KeyOf = KeyOf(draft.Row, key, shape),
            KeyFrom = shape.From,
            Lane = types.Lane,
        };
        return draft.RowsMembers.TryGetValue(key, out var rows) ? entity with { Rows = Rows(rows, entity, types) } : entity;
    }

    private static EntityDefinition? OtherKey(ObjectTypeDraft draft, Type key, TypeRegistry types)
    {
        if (KeyShape.Of(key) is not { } shape)
        {
            types.Fault($"The key record {GraphNames.Clr(key)} of {draft.Name} has no constructor with a parameter per key field.");
            return null;
        }
        return FitsRow(draft.Row!, key, shape, types) ? Entity(draft, key, shape, types) : null;
    }

    /// <summary>A key's field where values may be rows as well as keys.</summary>
    public static FieldDefinition OnRowOrKey(FieldDefinition field, Type row, Type key)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var member = field.Requires[0];
        var read = Expression.Condition(
            Expression.TypeIs(parent, key),
            ObjectFields.Read(parent, key, key.GetProperty(member)!),
            ObjectFields.Read(parent, row, row.GetProperty(member)!));
        return field with { Resolver = new InlineResolver(Late.Of(Expression.Lambda<Func<object, object?>>(read, parent))) };
    }

    private static KeyShape? Shape(ObjectTypeDraft draft, Type key, TypeRegistry types)
    {
        var fields = draft.KeyFields.Where(f => !f.Directives.Has("external") && f.Requires.Count == 1).Select(f => f.Requires[0]).ToList();
        if (draft.Row is null && fields.Count == 0)
        {
            types.Fault($"The key record {GraphNames.Clr(key)} has no [property: Field].");
            return null;
        }
        var shape = KeyShape.Of(key);
        var parameters = shape?.Constructor.GetParameters().Select(p => p.Name!).ToList() ?? [];
        if (shape is null || fields.Except(parameters).Any(f => draft.Row is not null || !IsComputed(key, f)) || (draft.Row is null && parameters.Except(fields).Any()))
        {
            types.Fault($"The key record {GraphNames.Clr(key)} must have one constructor parameter per key field, named as its property.");
            return null;
        }
        return draft.Row is not { } row || FitsRow(row, key, shape, types) ? shape : null;
    }

    // A field of the key record that is worked out of what a router sends is no part of the key.
    private static bool IsComputed(Type key, string member) => key.GetProperty(member)!.IsDefined(typeof(RequiresAttribute));

    private static bool FitsRow(Type row, Type key, KeyShape shape, TypeRegistry types)
    {
        if (shape.Read(Expression.Parameter(row), out var lacks) is not null)
        {
            return true;
        }
        types.Fault($"{GraphNames.Clr(row)} has no property {lacks!.Name} of type {GraphNames.Clr(lacks.ParameterType)}, as its key record {GraphNames.Clr(key)} has.");
        return false;
    }

    private static Func<object, object> KeyOf(Type? row, Type key, KeyShape shape)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var made = row is null ? Expression.Convert(source, key) : shape.Read(Expression.Convert(source, row), out _)!;
        var body = Expression.Condition(Expression.TypeIs(source, key), source, Expression.Convert(made, typeof(object)));
        var keyOf = Late.Of(Expression.Lambda<Func<object, object>>(body, source));
        return from => keyOf.Value(from);
    }

    private static BatchResolver? Rows(FieldMember member, EntityDefinition entity, TypeRegistry types)
    {
        var answer = ClrLists.As(Invoker.Awaited(member.Method.ReturnType), typeof(IReadOnlyDictionary<,>));
        var rows = answer is not null
            ? BatchMethods.Rows(member.Method, entity.KeyType, answer)
            : types.Conventions.Select(c => c.BuildRows(member, entity, types)).FirstOrDefault(r => r is not null);
        if (rows is null)
        {
            types.Fault($"{MethodFields.Place(member.Method)} must return IReadOnlyDictionary<TKey, TRow> or what a convention takes.");
        }
        return rows;
    }
}
