using Samverkan.GraphQL.Building;
using Samverkan.Valfard.FouJamt;

namespace Samverkan.Valfard;

/// <summary>Social welfare and health (Välfärd).</summary>
[ObjectType("Valfard"), Public]
internal sealed class ValfardQuery
{
    /// <summary>The county's research and development for social services and municipal health care (FoU Jämt).</summary>
    [Field, Public]
    public FouJamtQuery FouJamt { get; } = new();
}

[ExtendObjectType("Query")]
internal static class ValfardRoot
{
    /// <summary>Social welfare and health (Välfärd).</summary>
    [Field, Public]
    public static ValfardQuery Valfard() => new();
}
