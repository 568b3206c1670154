using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.TypeSystem;

/// <summary>The code behind a schema that a document defines; what is not given does the simplest thing.</summary>
public sealed record SchemaBindings
{
    /// <summary>How a field of an object type (its name comes first) gets its values; null for none.</summary>
    public Func<string, FieldDefinition, Resolver?> Resolver { get; init; } = (_, _) => null;

    /// <summary>The scalar of a name; null for one that takes any value (<see cref="OpaqueScalar"/>).</summary>
    public Func<string, ScalarType?> Scalar { get; init; } = _ => null;

    /// <summary>The CLR types whose instances are of an object type, so that values of interfaces and unions tell what they are.</summary>
    public Func<string, IReadOnlyList<Type>> ClrTypes { get; init; } = _ => [];

    /// <summary>What stands in code for a value (second) of an enum (first); its name if nothing else is said.</summary>
    public Func<string, string, object> EnumValue { get; init; } = (_, value) => value;

    /// <summary>What makes the CLR value of an input object (by name) from its fields; null to keep them as they are.</summary>
    public Func<string, Func<IReadOnlyDictionary<string, object?>, object>?> Create { get; init; } = _ => null;
}
