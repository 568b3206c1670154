using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>A headline.</summary>
/// <param name="Text">What it says.</param>
[ObjectType]
public sealed record Headline([property: Field] string Text)
{
    /// <summary>Fails where the text is empty.</summary>
    [Field(Requires = [nameof(Text)])] public string? Shout => Text.Length == 0 ? throw new InvalidOperationException("empty") : Text.ToUpperInvariant();

    /// <summary>How many scopes were open when it was asked for.</summary>
    [Field] public int Scopes { get; init; }
}

[ExtendObjectType("Query"), Public]
internal static class NewsQueries
{
    /// <summary>Always the same.</summary>
    [Field] public static string Greeting() => "hej";
}

[ExtendObjectType("Mutation"), Public]
internal static class NewsMutations
{
    /// <summary>Does nothing.</summary>
    [Field] public static string Touch() => "touched";
}

[ExtendObjectType("Subscription"), Public]
internal static class NewsSubscriptions
{
    /// <summary>Headlines as they come.</summary>
    /// <param name="about">Only those that contain this.</param>
    [Field]
    public static async IAsyncEnumerable<Headline> Headlines([Service] Desk desk, string? about, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        desk.Listeners++;
        try
        {
            await foreach (var text in desk.Wire.Reader.ReadAllAsync(cancellationToken))
            {
                if (text.Contains(about ?? "", StringComparison.Ordinal))
                {
                    yield return new Headline(text) { Scopes = desk.OpenScopes };
                }
            }
        }
        finally
        {
            desk.Listeners--;
        }
    }

    /// <summary>How many there were so far.</summary>
    [Field("count")] public static IAsyncEnumerable<int> Count() => new[] { 1, 2, 3 }.ToAsyncEnumerable();

    /// <summary>For nobody but those with a permission.</summary>
    [Field, Needs("news.secret")] public static IAsyncEnumerable<string> Secret() => new[] { "a", "b" }.ToAsyncEnumerable();

    /// <summary>Refuses to begin.</summary>
    [Field] public static IAsyncEnumerable<string> Refused() => throw new GraphQLException("No such wire.", ErrorCodes.BadUserInput);

    /// <summary>Never gets an event done.</summary>
    [Field] public static IAsyncEnumerable<Slow> Slow() => new[] { new Slow() }.ToAsyncEnumerable();
}

/// <summary>Something slow.</summary>
[ObjectType]
public sealed record Slow;

[ExtendObjectType(typeof(Slow))]
internal static class SlowGraph
{
    /// <summary>Waits until it is cancelled.</summary>
    [Field]
    public static async Task<string?> Wait(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    }
}

/// <summary>Where the news come from, and who asks for them.</summary>
internal sealed class Desk : IServiceProvider, IAuthorizer
{
    public Channel<string> Wire { get; } = Channel.CreateUnbounded<string>();

    public int Listeners { get; set; }

    public int OpenScopes { get; private set; }

    public int ScopesOpened { get; private set; }

    public Func<AccessRule?, string?> Rule { get; set; } = _ => null;

    public object? GetService(Type serviceType) => serviceType == typeof(Desk) || serviceType == typeof(IAuthorizer) ? this : null;

    public string? Deny(AccessRule? rule) => Rule(rule);

    public static SchemaDefinition Definition { get; } = new SubgraphBuilder("news")
        .Add(typeof(NewsQueries)).Add(typeof(NewsMutations)).Add(typeof(NewsSubscriptions)).Add(typeof(Headline)).Add(typeof(SlowGraph)).Build();

    public static RequestExecutor Executor(RequestLimits? limits = null) => new(Composition.Compose([Definition]), limits ?? new());

    public IAsyncEnumerator<ExecutionResult> Subscribe(
        string query, RequestLimits? limits = null, bool noMutations = false, CancellationToken cancellationToken = default) =>
        Executor(limits).SubscribeAsync(new GraphQLRequest(query), noMutations, OpenScope, cancellationToken).GetAsyncEnumerator(CancellationToken.None);

    public ValueTask<OperationScope> OpenScope()
    {
        OpenScopes++;
        ScopesOpened++;
        return ValueTask.FromResult(new OperationScope(this, new Scope(this)));
    }

    private sealed class Scope(Desk desk) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            desk.OpenScopes--;
            return ValueTask.CompletedTask;
        }
    }
}
