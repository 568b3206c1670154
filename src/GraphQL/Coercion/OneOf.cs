using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>The rule of OneOf input objects (specification 3.10.1): exactly one field, and not null.</summary>
internal static class OneOf
{
    /// <summary>What breaks the rule, or null.</summary>
    public static string? Fault(InputObjectType type, IEnumerable<(string Name, bool IsNull)> given)
    {
        var fields = given.ToList();
        return fields.Count != 1
            ? $"Exactly one key must be specified for OneOf type \"{type.Name}\"."
            : fields[0].IsNull ? $"Field \"{fields[0].Name}\" must be non-null." : null;
    }
}
