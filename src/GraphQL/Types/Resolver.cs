using System.Reflection;

namespace Samverkan.GraphQL.Types;

/// <summary>How the values of a field are got.</summary>
public abstract class Resolver;

/// <summary>Reads a value off the parent, at once and without side effects.</summary>
public class InlineResolver : Resolver
{
    private readonly Lazy<Func<object, object?>> read;

    /// <summary>A resolver that reads so.</summary>
    /// <param name="read">From parent (row, or key for a field that can do with it) to value.</param>
    public InlineResolver(Func<object, object?> read) => this.read = new(read);

    internal InlineResolver(Lazy<Func<object, object?>> read) => this.read = read;

    /// <summary>From parent to value.</summary>
    public Func<object, object?> Read => read.Value;
}

/// <summary>
/// Reads a property that is stored with its parent: reading cannot fail. A query reads leaves of this kind when the answer is written and not before,
/// so the parents must not change until then.
/// </summary>
internal sealed class StoredResolver : InlineResolver
{
    internal StoredResolver(PropertyInfo property, Lazy<Func<object, object?>> read) : base(read) => Property = property;

    /// <summary>The property, an automatic one.</summary>
    public PropertyInfo Property { get; }
}

/// <summary>Gets the values of a whole level at once: a set of parents in, a column of values out.</summary>
/// <param name="resolve">
/// Returns a column aligned with the parents. An element that is an <see cref="Exception"/> fails at its place alone;
/// throwing fails the field at every parent. Lists are any <see cref="System.Collections.IEnumerable"/> but string.
/// The column is the executor's from then on: a resolver does not give the same array twice.
/// </param>
public sealed class BatchResolver(Func<ResolveContext, IReadOnlyList<object>, ValueTask<IReadOnlyList<object?>>> resolve) : Resolver
{
    /// <summary>Parents in, a column of values out.</summary>
    public Func<ResolveContext, IReadOnlyList<object>, ValueTask<IReadOnlyList<object?>>> Resolve { get; } = resolve;
}

/// <summary>What a resolver knows of the field it runs for: once per level, not once per parent.</summary>
public abstract class ResolveContext
{
    /// <summary>The request's services.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Cancelled when the client leaves or the time is out.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>The schema that the request runs against.</summary>
    public abstract Schema Schema { get; }

    /// <summary>The field's definition; for rows of an entity the field that led to them.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>The name of the field in the answer; for root fields the response path.</summary>
    public abstract string ResponseName { get; }

    /// <summary>Coerced arguments: CLR values as their types make them; absent ones without default are absent.</summary>
    public abstract IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>What is selected below the field, with @skip and @include applied; empty for leaves.</summary>
    public abstract Selection Selection { get; }

    /// <summary>
    /// A value worked out once for this field of this plan and kept with it (a compiled projection, say).
    /// <paramref name="discriminator"/> tells apart what @skip and @include make of one field.
    /// </summary>
    public abstract T Cached<T>(object discriminator, Func<T> create) where T : class;
}

/// <summary>The selection below a field, as a resolver may look at it.</summary>
public abstract class Selection
{
    /// <summary>Nothing is selected.</summary>
    public static Selection None { get; } = new NoSelection();

    /// <summary>The fields selected on an object type, in response order; meta fields left out.</summary>
    public abstract IReadOnlyList<SelectedField> On(ObjectType type);

    /// <summary>A value equal for selections that select the same fields, whatever variables decided it.</summary>
    public abstract object Discriminator { get; }

    private sealed class NoSelection : Selection
    {
        public override IReadOnlyList<SelectedField> On(ObjectType type) => [];

        public override object Discriminator => this;
    }
}

/// <summary>A field as selected.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Field">Its definition.</param>
/// <param name="Selection">What is selected below it.</param>
public sealed record SelectedField(string ResponseName, FieldDefinition Field, Selection Selection);
