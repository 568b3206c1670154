using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Results;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

/// <summary>
/// One run of a plan, breadth first (specification 6.3, 6.4): each field of a level runs once over all the objects of that level, so a list
/// field costs one call however many parents there are, and nothing recurses over data.
/// </summary>
internal sealed class OperationRun(
    Schema schema,
    OperationPlan plan,
    IReadOnlyDictionary<string, object?> variables,
    IServiceProvider services,
    CancellationToken cancellationToken,
    SubscriptionEvent? subscriptionEvent = null)
{
    private static readonly object RootValue = new();
    private static readonly Dictionary<string, object?> NoArguments = [];

    private readonly IAuthorizer? authorizer = (IAuthorizer?)services.GetService(typeof(IAuthorizer));
    private readonly LaneRunner lanes = new((ILanes?)services.GetService(typeof(ILanes)), cancellationToken);

    private KnownRows known = new();

    /// <summary>What went wrong so far.</summary>
    public ErrorList Errors { get; } = new(plan.Document.Source);

    /// <summary>Runs the operation; the root's objects are returned: one.</summary>
    public async ValueTask<ObjectSet> RunAsync()
    {
        var root = new ObjectSet(plan.Root, null, [subscriptionEvent ?? RootValue], [0]) { Shape = plan.RootShape };
        List<TypeGroup> groups = [root.GroupAll(plan.RootType)];
        try
        {
            if (plan.Operation.Operation == OperationType.Mutation)
            {
                await RunSeriallyAsync(groups);
            }
            else
            {
                await DescendAsync(await RunFieldsAsync(groups, only: null, enter: true));
            }
        }
        finally
        {
            await lanes.LeaveAsync();
        }
        return root;
    }

    // Each root field of a mutation with all that is selected below it, one after another (6.2.2). What is read below a
    // root field is read after it has written.
    private async ValueTask RunSeriallyAsync(List<TypeGroup> root)
    {
        for (var field = 0; field < root[0].Fields.Length; field++)
        {
            await DescendAsync(await RunFieldsAsync(root, field, enter: false));
            await lanes.LeaveAsync();
        }
    }

    private async ValueTask DescendAsync(List<ObjectSet> level)
    {
        // the root field of a mutation may have changed what was read for the one before
        known = new();
        while (level.Count > 0)
        {
            level = await RunFieldsAsync(await GroupAsync(level), only: null, enter: true);
        }
    }

    // Runs the fields of a level, or only one of them, and gives the next level.
    private async ValueTask<List<ObjectSet>> RunFieldsAsync(List<TypeGroup> groups, int? only, bool enter)
    {
        var jobs = new List<LaneJob>();
        var values = groups.ConvertAll(g => new IReadOnlyList<object?>?[g.Fields.Length]);
        for (var g = 0; g < groups.Count; g++)
        {
            for (var f = only ?? 0; f < (only + 1 ?? groups[g].Fields.Length); f++)
            {
                Begin(groups[g], f, values[g], jobs);
            }
        }
        await lanes.RunAsync(jobs, enter);

        var next = new List<ObjectSet>();
        var completion = new Completion(Errors, next);
        for (var g = 0; g < groups.Count; g++)
        {
            for (var f = only ?? 0; f < (only + 1 ?? groups[g].Fields.Length); f++)
            {
                groups[g].Columns[f] = Complete(completion, groups[g], groups[g].Fields[f], values[g][f]);
            }
        }
        return next;
    }

    private void Begin(TypeGroup group, int index, IReadOnlyList<object?>?[] values, List<LaneJob> jobs)
    {
        var field = group.Fields[index];
        if (Access.Denial(authorizer, plan.RootType, group.Type, field.Field) is { } denied)
        {
            values[index] = Failed(group.Sources.Length, denied);
        }
        else if (field.Field.Resolver is InlineResolver inline)
        {
            if (field.Stored is not { } stored || !Fits(stored, field.Shape.NonNull, group.Sources))
            {
                values[index] = Read(inline, group.Sources);
            }
        }
        else if (field.Field.Resolver is BatchResolver batch)
        {
            jobs.Add(new LaneJob(field.Field.Lane, async () => values[index] = await ResolveAsync(batch, field, group.Sources)));
        }
    }

    private static bool Fits(StoredLeaf leaf, bool nonNull, object[] sources)
    {
        if (!leaf.AlwaysFits)
        {
            foreach (var source in sources)
            {
                if (!leaf.Fits(source, nonNull))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static Column Complete(Completion completion, TypeGroup group, FieldPlan field, IReadOnlyList<object?>? values) =>
        MetaFields.IsTypeName(field.Field) ? new TypeNameColumn((LeafShape)field.Shape, group.Owner(field), group.Type.Name)
        : values is null && field.Stored is { } stored ? new StoredColumn(field.Shape, group.Owner(field), stored, group.Sources)
        : completion.Complete(field, field.Shape, group.Owner(field), values ?? []);

    private static object?[] Read(InlineResolver resolver, object[] sources)
    {
        var values = new object?[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            try
            {
                values[i] = resolver.Read(sources[i]);
            }
            catch (Exception e)
            {
                values[i] = e;
            }
        }
        return values;
    }

    private async ValueTask<IReadOnlyList<object?>> ResolveAsync(BatchResolver resolver, FieldPlan field, object[] sources)
    {
        if (sources.Length == 0)
        {
            return [];
        }
        using var call = GraphQLTelemetry.BeginBatch(field.Parent.Name, field.Field.Name, sources.Length);
        try
        {
            var arguments = field.ConstantArguments
                ?? ArgumentCoercion.Coerce(schema, field.Field.Arguments, field.Arguments, variables, field.Parent.Name, field.Field.Name);
            var context = new FieldContext(field, field.Selection, arguments, schema, services, cancellationToken);
            return Aligned(await resolver.Resolve(context, sources), sources.Length, field);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(sources.Length, e);
        }
    }

    private static IReadOnlyList<object?> Aligned(IReadOnlyList<object?> values, int count, FieldPlan field) => values.Count == count
        ? values
        : throw new InvalidOperationException($"The resolver of {field.Parent.Name}.{field.Field.Name} returned {values.Count} values for {count} parents.");

    private static object?[] Failed(int count, Exception exception)
    {
        var values = new object?[count];
        Array.Fill(values, exception);
        return values;
    }

    private async ValueTask<List<TypeGroup>> GroupAsync(List<ObjectSet> level)
    {
        var typed = level.ConvertAll(TypesOf);
        List<RowLoad>? loads = null;
        for (var i = 0; i < level.Count; i++)
        {
            foreach (var (type, objects) in typed[i])
            {
                if (RowLoad.Of(level[i], type, objects) is { } load)
                {
                    (loads ??= []).Add(load);
                }
            }
        }
        if (loads is not null)
        {
            var batches = RowBatch.Of(loads);
            batches.ForEach(known.Recall);
            var asked = batches.FindAll(b => b.Keys.Length > 0);
            await lanes.RunAsync(asked.ConvertAll(b => new LaneJob(b.Entity.Lane, () => LoadAsync(b))), enter: true);
            asked.ForEach(known.Keep);
            batches.ForEach(Put);
        }
        return Groups(level, typed);
    }

    // What was lost meanwhile is in no group.
    private static List<TypeGroup> Groups(List<ObjectSet> level, List<List<(ObjectType Type, int[] Objects)>> typed)
    {
        var groups = new List<TypeGroup>(level.Count);
        for (var i = 0; i < level.Count; i++)
        {
            var set = level[i];
            foreach (var (type, objects) in typed[i])
            {
                var left = Array.Exists(objects, set.IsNull) ? Array.FindAll(objects, o => !set.IsNull(o)) : objects;
                groups.Add(left.Length == set.Sources.Length ? set.GroupAll(type) : set.Group(type, left));
            }
        }
        return groups;
    }

    private List<(ObjectType Type, int[] Objects)> TypesOf(ObjectSet set)
    {
        var left = new List<int>(set.Sources.Length);
        for (var i = 0; i < set.Sources.Length; i++)
        {
            if (!set.IsNull(i))
            {
                left.Add(i);
            }
        }
        return set.Shape.Possible.Count == 1 ? [(set.Shape.Possible[0], [.. left])] : ByType(set, left);
    }

    private List<(ObjectType Type, int[] Objects)> ByType(ObjectSet set, List<int> objects)
    {
        var types = new OrderedDictionary<ObjectType, List<int>>(ReferenceEqualityComparer.Instance);
        foreach (var o in objects)
        {
            var type = schema.ObjectTypeOf(set.Sources[o].GetType());
            if (type is null || !set.Shape.Possible.Contains(type, ReferenceEqualityComparer.Instance))
            {
                Lose(set, o, new InvalidOperationException(
                    $"A value of {set.Sources[o].GetType()} is of no object type that {set.Field!.Parent.Name}.{set.Field.Field.Name} can have."));
                continue;
            }
            if (!types.TryGetValue(type, out var same))
            {
                types.Add(type, same = []);
            }
            same.Add(o);
        }
        return [.. types.Select(t => (t.Key, t.Value.ToArray()))];
    }

    private async ValueTask LoadAsync(RowBatch batch)
    {
        using var call = GraphQLTelemetry.BeginBatch(batch.Type.Name, "rows", batch.Keys.Length);
        try
        {
            var context = new FieldContext(batch.Field, batch.Selection, NoArguments, schema, services, cancellationToken);
            batch.Answer(await batch.Entity.Rows!.Resolve(context, batch.Keys));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            batch.Answer(Failed(batch.Keys.Length, e));
        }
    }

    private void Put(RowBatch batch)
    {
        foreach (var load in batch.Loads)
        {
            foreach (var o in load.Objects)
            {
                var row = batch.Rows[load.Set.Sources[o]];
                if (row is null or Exception)
                {
                    Lose(load.Set, o, row as Exception);
                }
                else
                {
                    load.Set.Sources[o] = row;
                }
            }
        }
    }

    private void Lose(ObjectSet set, int index, Exception? exception)
    {
        var path = new List<object>();
        set.AddPath(index, path);
        if (exception is null && set.Shape.NonNull)
        {
            exception = new GraphQLException(
                $"Cannot return null for non-nullable field {set.Field!.Parent.Name}.{set.Field.Field.Name}.", ErrorCodes.Internal);
        }
        if (exception is not null)
        {
            Errors.Add(set.Field!, path, exception);
        }
        set.Nullify(index);
    }
}
