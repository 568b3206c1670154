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

    /// <summary>What went wrong so far.</summary>
    public ErrorList Errors { get; } = new(plan.Document.Source);

    /// <summary>Runs the operation; the root's objects are returned: one.</summary>
    public async ValueTask<ObjectSet> RunAsync()
    {
        var root = new ObjectSet(plan.Root, null, [subscriptionEvent ?? RootValue], [0]) { Shape = new ObjectShape(false, plan.RootType, [plan.RootType]) };
        var group = root.Group(plan.RootType, [0]);
        try
        {
            if (plan.Operation.Operation == OperationType.Mutation)
            {
                await RunSeriallyAsync(group);
            }
            else
            {
                await DescendAsync(await RunFieldsAsync([.. Range(group)], enter: true));
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
    private async ValueTask RunSeriallyAsync(TypeGroup root)
    {
        foreach (var field in Range(root))
        {
            await DescendAsync(await RunFieldsAsync([field], enter: false));
            await lanes.LeaveAsync();
        }
    }

    private async ValueTask DescendAsync(List<ObjectSet> level)
    {
        while (level.Count > 0)
        {
            var groups = await GroupAsync(level);
            level = await RunFieldsAsync([.. groups.SelectMany(Range)], enter: true);
        }
    }

    private static IEnumerable<(TypeGroup Group, int Index)> Range(TypeGroup group) =>
        Enumerable.Range(0, group.Fields.Length).Select(i => (group, i));

    private async ValueTask<List<ObjectSet>> RunFieldsAsync((TypeGroup Group, int Index)[] fields, bool enter)
    {
        var values = new IReadOnlyList<object?>?[fields.Length];
        var jobs = new List<LaneJob>();
        for (var i = 0; i < fields.Length; i++)
        {
            var (group, index) = fields[i];
            var (field, slot) = (group.Fields[index], i);
            if (Access.Denial(authorizer, plan.RootType, group.Type, field.Field) is { } denied)
            {
                values[i] = Failed(group.Sources.Length, denied);
            }
            else if (field.Field.Resolver is InlineResolver inline)
            {
                values[i] = Read(inline, group.Sources);
            }
            else if (field.Field.Resolver is BatchResolver batch)
            {
                jobs.Add(new LaneJob(field.Field.Lane, async () => values[slot] = await ResolveAsync(batch, field, group.Sources)));
            }
        }
        await lanes.RunAsync(jobs, enter);
        return CompleteAll(fields, values);
    }

    private List<ObjectSet> CompleteAll((TypeGroup Group, int Index)[] fields, IReadOnlyList<object?>?[] values)
    {
        var next = new List<ObjectSet>();
        var completion = new Completion(Errors, next);
        for (var i = 0; i < fields.Length; i++)
        {
            var (group, index) = fields[i];
            var field = group.Fields[index];
            group.Columns[index] = MetaFields.IsTypeName(field.Field)
                ? new TypeNameColumn((LeafShape)field.Shape, group.Owner(field), group.Type.Name)
                : completion.Complete(field, field.Shape, group.Owner(field), values[i] ?? []);
        }
        return next;
    }

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
        try
        {
            var arguments = field.ConstantArguments ?? (field.Field.Arguments.Count == 0
                ? NoArguments
                : ArgumentCoercion.Coerce(schema, field.Field.Arguments, field.Arguments, variables));
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
        var loads = level.SelectMany((set, i) => typed[i].Select(t => RowLoad.Of(set, t.Key, t.Value))).OfType<RowLoad>().ToList();
        await lanes.RunAsync(loads.ConvertAll(l => new LaneJob(l.Entity.Lane, () => LoadAsync(l))), enter: true);
        loads.ForEach(Put);
        return [.. level.SelectMany((set, i) => typed[i].Select(t => set.Group(t.Key, t.Value.FindAll(o => !set.IsNull(o)))))];
    }

    private OrderedDictionary<ObjectType, List<int>> TypesOf(ObjectSet set)
    {
        var types = new OrderedDictionary<ObjectType, List<int>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < set.Sources.Length; i++)
        {
            if (set.IsNull(i))
            {
                continue;
            }
            var type = set.Shape.Possible.Count == 1 ? set.Shape.Possible[0] : schema.ObjectTypeOf(set.Sources[i].GetType());
            if (type is null || !set.Shape.Possible.Contains(type, ReferenceEqualityComparer.Instance))
            {
                Lose(set, i, new InvalidOperationException(
                    $"A value of {set.Sources[i].GetType()} is of no object type that {set.Field!.Parent.Name}.{set.Field.Field.Name} can have."));
                continue;
            }
            if (!types.TryGetValue(type, out var objects))
            {
                types.Add(type, objects = []);
            }
            objects.Add(i);
        }
        return types;
    }

    private async ValueTask LoadAsync(RowLoad load)
    {
        try
        {
            var context = new FieldContext(load.Set.Field!, load.Set.Plan, NoArguments, schema, services, cancellationToken);
            load.Rows = await load.Entity.Rows!.Resolve(context, load.Keys);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            load.Rows = Failed(load.Keys.Length, e);
        }
    }

    private void Put(RowLoad load)
    {
        var rows = load.Keys.Zip(load.Rows).ToDictionary(p => p.First, p => p.Second);
        foreach (var o in load.Objects)
        {
            if (rows[load.Set.Sources[o]] is { } row and not Exception)
            {
                load.Set.Sources[o] = row;
            }
            else
            {
                Lose(load.Set, o, rows[load.Set.Sources[o]] as Exception);
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
