using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande;

/// <summary>What all modules share (Kommunövergripande): municipalities, organisations, persons and whom they represent, the register of all modules.</summary>
[ObjectType("Kommunovergripande"), Public]
internal sealed class KommunovergripandeQuery;

[ExtendObjectType("Query")]
internal static class KommunovergripandeRoot
{
    /// <summary>What all modules share (Kommunövergripande).</summary>
    [Field, Public]
    public static KommunovergripandeQuery Kommunovergripande() => new();
}
