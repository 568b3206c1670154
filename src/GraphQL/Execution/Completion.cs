using System.Collections;
using System.Runtime.CompilerServices;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Results;

namespace Samverkan.GraphQL.Execution;

/// <summary>Completes values (specification 6.4.3): a column of what resolvers returned becomes a column of the answer.</summary>
/// <param name="errors">Where errors are noted.</param>
/// <param name="next">Where the objects found are put: the next level.</param>
internal sealed class Completion(ErrorList errors, List<ObjectSet> next)
{
    /// <summary>Completes one value per slot.</summary>
    public Column Complete(FieldPlan field, Shape shape, IColumnOwner owner, IReadOnlyList<object?> values)
    {
        // an array of something narrower takes no rows in place of its keys
        var kept = values is object?[] array && array.GetType() == typeof(object[]) ? array : [.. values];
        List<int>? violations = null;
        for (var slot = 0; slot < kept.Length; slot++)
        {
            var value = kept[slot];
            var exception = value is null ? null : value as Exception ?? Misfit(field, shape, value);
            if (exception is not null)
            {
                AddError(field, owner, slot, exception);
                kept[slot] = null;
            }
            else if (value is null && shape.NonNull)
            {
                AddError(field, owner, slot, new GraphQLException(
                    $"Cannot return null for non-nullable field {field.Parent.Name}.{field.Field.Name}.", ErrorCodes.Internal));
            }
            if (kept[slot] is null && shape.NonNull)
            {
                (violations ??= []).Add(slot);
            }
        }
        violations?.ForEach(owner.NullifyHolder);
        return shape switch
        {
            LeafShape leaf => new LeafColumn(leaf, owner, kept),
            ListShape list => Lists(field, list, owner, kept),
            ObjectShape o => Objects(field, o, owner, kept),
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
    }

    private static GraphQLException? Misfit(FieldPlan field, Shape shape, object value)
    {
        var fault = shape switch
        {
            LeafShape leaf => leaf.Leaf.Fault(value),
            ListShape when value is string or not IEnumerable =>
                $"Expected Iterable, but did not find one for field \"{field.Parent.Name}.{field.Field.Name}\".",
            _ => null,
        };
        return fault is null ? null : new GraphQLException(fault, ErrorCodes.Internal);
    }

    private ListColumn Lists(FieldPlan field, ListShape shape, IColumnOwner owner, object?[] lists)
    {
        var offsets = new int[lists.Length + 1];
        bool[]? nulls = null;
        var items = new List<object?>();
        for (var slot = 0; slot < lists.Length; slot++)
        {
            if (lists[slot] is IReadOnlyList<object?> list)
            {
                items.AddRange(list);
            }
            else if (lists[slot] is IEnumerable values)
            {
                items.AddRange(values.Cast<object?>());
            }
            else
            {
                (nulls ??= new bool[lists.Length])[slot] = true;
            }
            offsets[slot + 1] = items.Count;
        }
        var column = new ListColumn(shape, owner, offsets, nulls);
        column.Items = Complete(field, shape.Item, column, items);
        return column;
    }

    private ObjectColumn Objects(FieldPlan field, ObjectShape shape, IColumnOwner owner, object?[] values)
    {
        var objects = new int[values.Length];
        var count = values.Length - values.Count(v => v is null);
        var sources = count == values.Length ? Unsafe.As<object[]>(values) : new object[count];
        var slots = new int[count];
        var found = 0;
        for (var slot = 0; slot < values.Length; slot++)
        {
            objects[slot] = values[slot] is null ? -1 : found;
            if (values[slot] is { } source)
            {
                sources[found] = source;
                slots[found++] = slot;
            }
        }
        var column = new ObjectColumn(shape, owner, objects);
        column.Set = new ObjectSet(field.Selection!, column, sources, slots) { Field = field, Shape = shape };
        if (count > 0)
        {
            next.Add(column.Set);
        }
        return column;
    }

    private void AddError(FieldPlan field, IColumnOwner owner, int slot, Exception exception)
    {
        var path = new List<object>();
        owner.AddPath(slot, path);
        errors.Add(field, path, exception);
    }
}
