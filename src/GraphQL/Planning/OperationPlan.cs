using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Planning;

/// <summary>An operation made ready to run: fields merged, types resolved, @skip and @include decided. Immutable, shared by requests.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Document">Its document; gives errors their locations.</param>
/// <param name="RootType">The root type.</param>
/// <param name="Root">The root's selection.</param>
internal sealed record OperationPlan(OperationDefinitionNode Operation, DocumentNode Document, ObjectType RootType, SelectionPlan Root)
{
    /// <summary>The root's shape.</summary>
    public ObjectShape RootShape { get; } = new(false, RootType, [RootType]);
}

/// <summary>The merged selection sets at one place of the answer, per object type that can stand there.</summary>
internal sealed class SelectionPlan(IReadOnlyDictionary<string, FieldPlan[]> fields) : Selection
{
    private ConcurrentDictionary<string, IReadOnlyList<SelectedField>>? selected;

    /// <summary>The fields on an object type, in response order.</summary>
    public FieldPlan[] Fields(ObjectType type) => fields.GetValueOrDefault(type.Name) ?? [];

    /// <inheritdoc/>
    public override object Discriminator => this;

    /// <inheritdoc/>
    public override IReadOnlyList<SelectedField> On(ObjectType type) => LazyInitializer.EnsureInitialized(ref selected).GetOrAdd(
        type.Name,
        _ => [.. Fields(type).Where(f => f.Field.Resolver is not null).Select(f => new SelectedField(f.ResponseName, f.Field, f.Selection ?? None))]);
}

/// <summary>A field of the answer: its merged occurrences in the document.</summary>
internal sealed class FieldPlan
{
    // few fields have anything to keep
    private ConcurrentDictionary<(Type, object), object>? cache;

    /// <summary>The object type it stands on.</summary>
    public required ObjectType Parent { get; init; }

    /// <summary>Its definition.</summary>
    public required FieldDefinition Field { get; init; }

    /// <summary>Alias or name.</summary>
    public required string ResponseName { get; init; }

    /// <summary>The name as it is written.</summary>
    public required JsonEncodedText EncodedName { get; init; }

    /// <summary>Its arguments as written; those of the first occurrence, which validation found equal to the others'.</summary>
    public required IReadOnlyList<ArgumentNode> Arguments { get; init; }

    /// <summary>The arguments' values where no variable stands in them; coerced once.</summary>
    public IReadOnlyDictionary<string, object?>? ConstantArguments { get; init; }

    /// <summary>Its type, resolved.</summary>
    public required Shape Shape { get; init; }

    /// <summary>What is selected below; null for leaves.</summary>
    public required SelectionPlan? Selection { get; init; }

    /// <summary>How a stored leaf is written off its parent; null for other fields.</summary>
    public StoredLeaf? Stored { get; init; }

    /// <summary>Offsets of its occurrences in the document.</summary>
    public required IReadOnlyList<int> Occurrences { get; init; }

    /// <summary>Something worked out once for this field, kept with the plan.</summary>
    public T Cached<T>(object discriminator, Func<T> create) where T : class =>
        (T)LazyInitializer.EnsureInitialized(ref cache).GetOrAdd((typeof(T), discriminator), static (_, make) => make(), create);

    /// <summary>A name as JSON text, Swedish letters as they are.</summary>
    public static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}

/// <summary>A type as the executor completes values of it: wrappers outside, a leaf or a composite type inside.</summary>
/// <param name="NonNull">Null is not allowed here.</param>
internal abstract record Shape(bool NonNull);

/// <summary>A list of items.</summary>
internal sealed record ListShape(bool NonNull, Shape Item) : Shape(NonNull);

/// <summary>A scalar or enum.</summary>
internal sealed record LeafShape(bool NonNull, LeafType Leaf) : Shape(NonNull);

/// <summary>An object, or an interface or union whose objects say what they are.</summary>
/// <param name="NonNull">Null is not allowed here.</param>
/// <param name="Type">The type as declared.</param>
/// <param name="Possible">The object types that can stand here.</param>
internal sealed record ObjectShape(bool NonNull, TypeDefinition Type, IReadOnlyList<ObjectType> Possible) : Shape(NonNull);
