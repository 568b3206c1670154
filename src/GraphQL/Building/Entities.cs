using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>What makes object types entities: their keys, and the rows by keys.</summary>
internal static class Entities
{
    /// <summary>Notes the method that gives an entity's rows.</summary>
    public static void NoteRows(ObjectTypeDraft draft, FieldMember member, TypeRegistry types)
    {
        var key = member.Parent?.GetCustomAttribute<EntityAttribute>()?.KeyType;
        var asked = member.Method.GetParameters().FirstOrDefault() is { } first ? ClrLists.ItemOf(first.ParameterType) : null;
        if (key is null || asked != key)
        {
            types.Fault($"{MethodFields.Place(member.Method)}: entity rows stand in an extension of the entity's row class, and take IReadOnlyList of its key record first.");
        }
        else if (draft.RowsMember is { } other)
        {
            types.Fault($"{draft.Name} has rows both from {MethodFields.Place(other.Method)} and from {MethodFields.Place(member.Method)}.");
        }
        else
        {
            draft.RowsMember = member;
        }
    }

    /// <summary>Makes the entity of a type that has a key record.</summary>
    public static void Build(ObjectTypeDraft draft, Type key, TypeRegistry types)
    {
        if (draft.Row is not null && draft.RowsMember is null)
        {
            types.Fault($"Entity {draft.Name} has no method with [EntityRows] in an extension of {GraphNames.Clr(draft.Row)}.");
        }
        if (Constructor(draft, key, types) is not { } constructor)
        {
            return;
        }
        var entity = new EntityDefinition
        {
            KeyFields = string.Join(' ', draft.KeyFields.Select(f => f.Name)),
            KeyType = key,
            KeyOf = KeyOf(draft.Row, key, constructor),
            KeyFrom = KeyFrom(constructor),
            Lane = types.Lane,
        };
        draft.Entity = draft.RowsMember is { } rows ? entity with { Rows = Rows(rows, entity, types) } : entity;
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
        return field with { Resolver = new InlineResolver(Expression.Lambda<Func<object, object?>>(read, parent).Compile()) };
    }

    private static ConstructorInfo? Constructor(ObjectTypeDraft draft, Type key, TypeRegistry types)
    {
        var constructor = InputTypes.PrimaryConstructor(key);
        var parameters = constructor?.GetParameters() ?? [];
        if (parameters.Length != draft.KeyFields.Count || Array.Exists(parameters, p => draft.KeyFields.All(f => f.Requires[0] != p.Name)))
        {
            types.Fault($"The key record {GraphNames.Clr(key)} must have one constructor parameter per key field, named as its property.");
            return null;
        }
        var missing = parameters.Where(p => draft.Row is { } row && row.GetProperty(p.Name!)?.PropertyType != p.ParameterType).ToList();
        foreach (var parameter in missing)
        {
            types.Fault($"{GraphNames.Clr(draft.Row!)} has no property {parameter.Name} of type {GraphNames.Clr(parameter.ParameterType)}, as its key record {GraphNames.Clr(key)} has.");
        }
        return missing.Count == 0 ? constructor : null;
    }

    private static Func<object, object> KeyOf(Type? row, Type key, ConstructorInfo constructor)
    {
        var source = Expression.Parameter(typeof(object), "source");
        Expression made = row is null
            ? Expression.Convert(source, key)
            : Expression.New(constructor, constructor.GetParameters().Select(p => Expression.Property(Expression.Convert(source, row), p.Name!)));
        var body = Expression.Condition(Expression.TypeIs(source, key), source, Expression.Convert(made, typeof(object)));
        return Expression.Lambda<Func<object, object>>(body, source).Compile();
    }

    private static Func<IReadOnlyDictionary<string, object?>, object> KeyFrom(ConstructorInfo constructor)
    {
        var make = InputTypes.Factory(constructor, convert: true);
        var required = constructor.GetParameters().Select(p => GraphNames.Field(p.Name!)).ToList();
        return fields => required.Find(r => fields.GetValueOrDefault(r) is null) is { } missing
            ? throw new FormatException($"Key field \"{missing}\" is missing.")
            : make(fields);
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
