using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

/// <summary>The context of a field's resolver, or of the loading of an entity's rows.</summary>
internal sealed class FieldContext(
    FieldPlan plan,
    Selection? selection,
    IReadOnlyDictionary<string, object?> arguments,
    Schema schema,
    IServiceProvider services,
    CancellationToken cancellationToken) : ResolveContext
{
    public override IServiceProvider Services => services;

    public override CancellationToken CancellationToken => cancellationToken;

    public override Schema Schema => schema;

    public override FieldDefinition Field => plan.Field;

    public override string ResponseName => plan.ResponseName;

    public override IReadOnlyDictionary<string, object?> Arguments => arguments;

    public override Selection Selection => selection ?? Selection.None;

    public override T Cached<T>(object discriminator, Func<T> create) => plan.Cached(discriminator, create);
}
