using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>A small schema with everything that an HTTP answer can depend on.</summary>
internal static class TestSchema
{
    public const string Secret = "the text of an exception";

    public static SchemaDefinition Build() => new SubgraphBuilder("test").Add(typeof(Queries)).Add(typeof(Mutations)).Build();

    [ExtendObjectType("Query"), Public]
    internal static class Queries
    {
        /// <summary>Greets.</summary>
        /// <param name="name">Who.</param>
        [Field] public static string Greeting(string? name) => $"Hej {name ?? "Jämtland"}!";

        /// <summary>Fails in the server.</summary>
        [Field] public static string? Broken() => throw new InvalidOperationException(Secret);

        /// <summary>Goes on until it is cancelled.</summary>
        [Field]
        public static async Task<string?> Endless(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
    }

    [ExtendObjectType("Mutation"), Public]
    internal static class Mutations
    {
        /// <summary>Changes nothing.</summary>
        [Field] public static string Touch() => "touched";
    }
}
