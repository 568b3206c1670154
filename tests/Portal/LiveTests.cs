using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>What a page that is open hears of what others do.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class LiveTests(Browsing browsing)
{
    private const string Look = "(state) => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }";

    [Fact]
    public async Task Order_WhenItsLineBreaks_IsFollowedAgainAndTellsWhatWasMissed()
    {
        var order = await new Orders(browsing.Host).PlacedAsync("Linjen bryts");
        await using var visitor = await browsing.VisitAsync();
        var isBroken = false;
        await visitor.Page.RouteAsync("**/graphql", async route =>
        {
            if (!isBroken && IsLine(route.Request))
            {
                isBroken = true;
                await new Orders(browsing.Host).ChangeAsync(order, "Ändrat medan linjen var bruten.");
                await route.AbortAsync("connectionreset");
                return;
            }

            await route.ContinueAsync();
        });

        await visitor.GoToAsync($"/bestallningar/{order}");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Visa ändringen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Order_WhileNobodyLooksAtIt_HoldsNoLineAndTellsAfterwards()
    {
        var order = await new Orders(browsing.Host).PlacedAsync("Bakom andra fönster");
        await using var visitor = await browsing.VisitAsync();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        visitor.Page.RequestFailed += (_, request) => Note(request, closed);
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.GoToAsync($"/bestallningar/{order}"), response => IsLine(response.Request));
        await visitor.Page.EvaluateAsync(Look, "hidden");
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await new Orders(browsing.Host).ChangeAsync(order, "Ändrat medan ingen såg.");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Visa ändringen" })).ToHaveCountAsync(0);

        await visitor.Page.EvaluateAsync(Look, "visible");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Visa ändringen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText("Ändrat medan ingen såg.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Order_WhenOneChangesItOneself_IsNotSaidToBeChangedByAnother()
    {
        var order = await new Orders(browsing.Host).PlacedAsync("Min egen ändring");
        await using var visitor = await browsing.VisitAsync();
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.GoToAsync($"/bestallningar/{order}"), response => IsLine(response.Request));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bedöm" }).ClickAsync();
        await visitor.Page.GetByLabel("Bedömning", new() { Exact = true }).FillAsync("Bra.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bedöm", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anta" })).ToBeVisibleAsync();

        await Assertions.Expect(visitor.Page.GetByText("ändrades nyss av någon annan")).ToHaveCountAsync(0);
    }

    private static bool IsLine(IRequest request) => request.Headers.TryGetValue("accept", out var accept) && accept == "text/event-stream";

    private static void Note(IRequest request, TaskCompletionSource closed)
    {
        if (IsLine(request))
        {
            closed.TrySetResult();
        }
    }
}
