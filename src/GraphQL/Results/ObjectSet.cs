using System.Text.Json;
using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Results;

/// <summary>All objects at one place of the answer, however many parents they have: what a level of execution works on.</summary>
/// <param name="plan">What is selected on them.</param>
/// <param name="column">The column they stand in; null for the root.</param>
/// <param name="sources">What the resolvers get as parents; rows of entities may replace their keys.</param>
/// <param name="slots">Each object's slot in its column.</param>
internal sealed class ObjectSet(SelectionPlan plan, ObjectColumn? column, object[] sources, int[] slots)
{
    private TypeGroup? only;
    private TypeGroup?[] groupOf = [];
    private int[] rowOf = [];

    /// <summary>What is selected on them.</summary>
    public SelectionPlan Plan => plan;

    /// <summary>What the resolvers get as parents.</summary>
    public object[] Sources => sources;

    /// <summary>Whether the root's object became null: <c>data</c> is null then.</summary>
    public bool RootIsNull { get; private set; }

    /// <summary>The field that led here; null for the root.</summary>
    public FieldPlan? Field { get; init; }

    /// <summary>The shape of the place.</summary>
    public required ObjectShape Shape { get; init; }

    /// <summary>Puts all objects into a group: they are of one type.</summary>
    public TypeGroup GroupAll(ObjectType type) => only = new TypeGroup(this, type, null);

    /// <summary>Puts objects of one type into a group; the group's rows are in the order of <paramref name="objects"/>.</summary>
    public TypeGroup Group(ObjectType type, int[] objects)
    {
        if (groupOf.Length == 0)
        {
            groupOf = new TypeGroup?[sources.Length];
            rowOf = new int[sources.Length];
        }
        var group = new TypeGroup(this, type, objects);
        for (var row = 0; row < objects.Length; row++)
        {
            groupOf[objects[row]] = group;
            rowOf[objects[row]] = row;
        }
        return group;
    }

    /// <summary>Makes an object null, and what holds it where null is not allowed.</summary>
    public void Nullify(int index)
    {
        if (column is null)
        {
            RootIsNull = true;
        }
        else
        {
            column.Nullify(slots[index]);
        }
    }

    /// <summary>Whether an object was made null already.</summary>
    public bool IsNull(int index) => column is null ? RootIsNull : column.IsNull(slots[index]);

    /// <summary>Adds the response path of an object, innermost first.</summary>
    public void AddPath(int index, List<object> path) => column?.AddPath(slots[index], path);

    /// <summary>Writes an object.</summary>
    public void Write(Utf8JsonWriter writer, int index)
    {
        writer.WriteStartObject();
        var group = only ?? groupOf[index]!;
        var row = only is null ? rowOf[index] : index;
        for (var i = 0; i < group.Fields.Length; i++)
        {
            writer.WritePropertyName(group.Fields[i].EncodedName);
            group.Columns[i].Write(writer, row);
        }
        writer.WriteEndObject();
    }
}

/// <summary>The objects of one type in a set: they have the same fields, and each field is one column.</summary>
internal sealed class TypeGroup
{
    private readonly ObjectSet set;
    private readonly int[]? objects;

    // all of the set where no objects are named
    internal TypeGroup(ObjectSet set, ObjectType type, int[]? objects)
    {
        this.set = set;
        this.objects = objects;
        Type = type;
        Fields = set.Plan.Fields(type);
        Columns = new Column[Fields.Length];
        Sources = objects is null ? set.Sources : Array.ConvertAll(objects, o => set.Sources[o]);
    }

    /// <summary>The type.</summary>
    public ObjectType Type { get; }

    /// <summary>The fields in response order.</summary>
    public FieldPlan[] Fields { get; }

    /// <summary>The fields' values, set as they are completed.</summary>
    public Column[] Columns { get; }

    /// <summary>The parents that resolvers get.</summary>
    public object[] Sources { get; }

    /// <summary>What holds the values of a field.</summary>
    public IColumnOwner Owner(FieldPlan field) => new FieldOwner(this, field);

    private int ObjectOf(int row) => objects is null ? row : objects[row];

    private sealed class FieldOwner(TypeGroup group, FieldPlan field) : IColumnOwner
    {
        public void NullifyHolder(int slot) => group.set.Nullify(group.ObjectOf(slot));

        public void AddPath(int slot, List<object> path)
        {
            path.Add(field.ResponseName);
            group.set.AddPath(group.ObjectOf(slot), path);
        }
    }
}
