using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Headlines = "subscription { headlines { text } }";

    private readonly Desk desk = new();

    private static string Text(ExecutionResult result) => ExecutableSchema.Json(result).GetRawText();

    private static async Task<ExecutionResult> NextAsync(IAsyncEnumerator<ExecutionResult> results)
    {
        Assert.True(await results.MoveNextAsync());
        return results.Current;
    }

    private static async Task<GraphQLError> OnlyFailureAsync(IAsyncEnumerator<ExecutionResult> results)
    {
        var failure = await NextAsync(results);
        Assert.False(failure.Executed);
        Assert.False(await results.MoveNextAsync());
        return Assert.Single(failure.Errors);
    }

    [Fact]
    public async Task Subscription_ForEachEvent_GivesAResult()
    {
        await using var results = desk.Subscribe(Headlines);
        desk.Wire.Writer.TryWrite("ett");
        Assert.Equal("""{"data":{"headlines":{"text":"ett"}}}""", Text(await NextAsync(results)));

        desk.Wire.Writer.TryWrite("två");
        Assert.Equal("""{"data":{"headlines":{"text":"två"}}}""", Text(await NextAsync(results)));
    }

    [Fact]
    public async Task Subscription_WhenItsSourceEnds_Ends()
    {
        var results = desk.Subscribe("subscription { n: count }");
        Assert.Equal("""{"data":{"n":1}}""", Text(await NextAsync(results)));
        await NextAsync(results);
        await NextAsync(results);
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Subscription_WithArgumentsOfVariables_IsOpenedWithThem()
    {
        var request = new GraphQLRequest(
            "subscription ($about: String) { headlines(about: $about) { text } }", Variables: System.Text.Json.JsonElement.Parse("""{"about":"å"}"""));
        await using var results = Desk.Executor().SubscribeAsync(request, false, desk.OpenScope, default).GetAsyncEnumerator();
        desk.Wire.Writer.TryWrite("ett");
        desk.Wire.Writer.TryWrite("två");
        Assert.Contains("två", Text(await NextAsync(results)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_WhenAFieldOfAnEventFails_GoesOn()
    {
        await using var results = desk.Subscribe("subscription { headlines { shout } }");
        desk.Wire.Writer.TryWrite("");
        var failed = await NextAsync(results);
        Assert.True(failed.Executed);
        Assert.Equal(["headlines", "shout"], Assert.Single(failed.Errors).Path);

        desk.Wire.Writer.TryWrite("a");
        Assert.Equal("""{"data":{"headlines":{"shout":"A"}}}""", Text(await NextAsync(results)));
    }

    [Fact]
    public async Task Subscription_WhenItsSourceFails_EndsWithAnErrorThatTellsNothing()
    {
        var results = desk.Subscribe(Headlines);
        desk.Wire.Writer.TryComplete(new InvalidOperationException("the wire broke"));

        var failure = await NextAsync(results);

        Assert.Equal(("Internal error.", ErrorCodes.Internal), (failure.Errors[0].Message, failure.Errors[0].Code));
        Assert.Contains("the wire broke", Assert.Single(failure.Faults).Message, StringComparison.Ordinal);
        Assert.False(failure.Executed);
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Subscription_WhenItsSourceEndsWithAnErrorForTheClient_ShowsIt()
    {
        var results = desk.Subscribe(Headlines);
        desk.Wire.Writer.TryComplete(new GraphQLException("You fell behind.", ErrorCodes.LimitExceeded));

        Assert.Equal("You fell behind.", (await OnlyFailureAsync(results)).Message);
    }

    [Fact]
    public async Task Subscription_WhenTheSourceRefuses_IsOneResultWithItsPlace()
    {
        var error = await OnlyFailureAsync(desk.Subscribe("subscription { refused }"));

        Assert.Equal(("No such wire.", "refused"), (error.Message, Assert.Single(error.Path!)));
        Assert.Equal(16, Assert.Single(error.Locations!).Column);
    }

    [Theory]
    [InlineData("subscription {", ErrorCodes.ParseFailed)]
    [InlineData("subscription { unknown }", ErrorCodes.ValidationFailed)]
    [InlineData("subscription { count secret }", ErrorCodes.ValidationFailed)]
    [InlineData("subscription ($a: String!) { headlines(about: $a) { text } }", ErrorCodes.BadUserInput)]
    public async Task Subscription_WhenTheRequestFails_IsOneResult(string query, string code)
    {
        Assert.Equal(code, (await OnlyFailureAsync(desk.Subscribe(query))).Code);
        Assert.Equal(0, desk.Listeners);
    }

    [Fact]
    public async Task Subscription_OfWhatThePrincipalMayNot_IsOneResult()
    {
        desk.Rule = rule => rule?.Permission is null ? null : ErrorCodes.Forbidden;

        Assert.Equal(ErrorCodes.Forbidden, (await OnlyFailureAsync(desk.Subscribe("subscription { secret }"))).Code);
    }

    [Fact]
    public async Task Subscription_WhenThePrincipalMayNoMore_EndsBeforeTheNextEvent()
    {
        var results = desk.Subscribe("subscription { secret }");
        Assert.Contains("a", Text(await NextAsync(results)), StringComparison.Ordinal);

        desk.Rule = _ => ErrorCodes.Unauthenticated;

        Assert.Equal(ErrorCodes.Unauthenticated, (await OnlyFailureAsync(results)).Code);
    }

    [Fact]
    public async Task Subscription_WhenAnEventTakesTooLong_IsCutOff()
    {
        var results = desk.Subscribe("subscription { slow { wait } }", new RequestLimits { Time = TimeSpan.FromMilliseconds(20) });

        Assert.Equal(ErrorCodes.Timeout, (await OnlyFailureAsync(results)).Code);
    }

    [Fact]
    public async Task Subscription_WhenNothingHappens_HasNoTimeLimit()
    {
        using var left = new CancellationTokenSource();
        var results = desk.Subscribe(Headlines, new RequestLimits { Time = TimeSpan.Zero }, cancellationToken: left.Token);

        var next = results.MoveNextAsync();

        Assert.Equal((false, 1), (next.IsCompleted, desk.Listeners));
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task Subscription_WhenTheClientLeaves_TellsTheSource()
    {
        using var left = new CancellationTokenSource();
        var results = desk.Subscribe(Headlines, cancellationToken: left.Token);
        var next = results.MoveNextAsync();
        Assert.Equal(1, desk.Listeners);

        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal((0, 0), (desk.Listeners, desk.OpenScopes));
    }

    [Fact]
    public async Task Subscription_WhenItIsDisposed_TellsTheSource()
    {
        var results = desk.Subscribe(Headlines);
        desk.Wire.Writer.TryWrite("a");
        await NextAsync(results);

        await results.DisposeAsync();

        Assert.Equal((0, 0), (desk.Listeners, desk.OpenScopes));
    }

    [Fact]
    public async Task Subscription_ForEachEvent_HasAScopeOfItsOwn()
    {
        await using var results = desk.Subscribe("subscription { headlines { scopes } }");
        foreach (var text in new[] { "a", "b", "c" })
        {
            desk.Wire.Writer.TryWrite(text);
            Assert.Equal("""{"data":{"headlines":{"scopes":1}}}""", Text(await NextAsync(results)));
        }
        // the subscription's own, and one for each event
        Assert.Equal((4, 2), (desk.ScopesOpened, desk.OpenScopes));
    }

    [Fact]
    public async Task Subscribe_ToAQueryOrAMutation_GivesItsOneResult()
    {
        foreach (var (query, answer) in new[] { ("{ greeting }", """{"data":{"greeting":"hej"}}"""), ("mutation { touch }", """{"data":{"touch":"touched"}}""") })
        {
            var results = desk.Subscribe(query);
            Assert.Equal(answer, Text(await NextAsync(results)));
            Assert.False(await results.MoveNextAsync());
        }
    }

    [Fact]
    public async Task Subscribe_ToAMutationWhereNoneIsAllowed_IsRefused() =>
        Assert.True((await NextAsync(desk.Subscribe("mutation { touch }", noMutations: true))).WrongMethod);

    [Fact]
    public async Task Execute_OfASubscription_SaysHowToSendIt()
    {
        var result = await Desk.Executor().ExecuteAsync(new GraphQLRequest(Headlines), queriesOnly: false, desk, default);

        Assert.False(result.Executed);
        Assert.Contains("text/event-stream", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }
}
