using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Portal.Tests;

/// <summary>One's own page, and other people's accounts.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class AccountTests(Browsing browsing)
{
    [Fact]
    public async Task OneTimeCodes_WhenTurnedOn_AreAskedForAtTheNextSignIn()
    {
        await using var visitor = await browsing.VisitAsync(account: "ledamot@example.org");
        await visitor.GoToAsync("/min-sida");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Slå på engångskoder" }).ClickAsync();
        var secret = await visitor.Page.Locator("code").First.InnerTextAsync();
        await visitor.Page.GetByLabel("Kod ur appen").FillAsync(CodeOf(secret, TimeProvider.System.GetUtcNow()));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bekräfta" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("Spara reservkoderna nu")).ToBeVisibleAsync();
        var recovery = await visitor.Page.Locator("li").Filter(new() { HasText = "-" }).First.InnerTextAsync();

        await using var next = await browsing.VisitAsync(account: null);
        await next.GoToAsync("/logga-in");
        await next.Page.GetByLabel("E-postadress").FillAsync("ledamot@example.org");
        await next.Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Accounts.Password);
        await next.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await Assertions.Expect(next.Page.GetByLabel("Engångskod")).ToBeVisibleAsync();
        await next.AssertAccessibleAsync();
        await next.Page.GetByRole(AriaRole.Button, new() { Name = "Använd en reservkod" }).ClickAsync();
        await next.Page.GetByLabel("Reservkod").FillAsync(recovery);
        await next.Page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync();

        await Assertions.Expect(next.Page.GetByRole(AriaRole.Button, new() { Name = "Konto: Ledamot FoU-rådet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Device_WhenSignedOutFromAnother_IsOut()
    {
        await using var here = await browsing.VisitAsync(account: "sekreterare@example.org");
        await using var there = await browsing.VisitAsync(account: null);
        await there.GoToAsync("/logga-in");
        await there.Page.GetByLabel("E-postadress").FillAsync("sekreterare@example.org");
        await there.Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Accounts.Password);
        await there.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await Assertions.Expect(there.Page.GetByRole(AriaRole.Button, new() { Name = "Konto: Sekreterare FoU-rådet" })).ToBeVisibleAsync();

        await here.GoToAsync("/min-sida");
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Logga ut Chrome på Linux" }).First.ClickAsync();
        await Assertions.Expect(here.Page.GetByRole(AriaRole.Button, new() { Name = "Logga ut Chrome på Linux" })).ToHaveCountAsync(0);
        await there.GoToAsync("/bestallningar");

        await Assertions.Expect(there.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Du behöver logga in");
    }

    [Fact]
    public async Task Seat_ThatARoleFollowsFrom_IsShownToItsHolderAndToWhoKeepsTheAccounts()
    {
        var account = await SeatedAsync("observator@example.org");
        await using var holder = await browsing.VisitAsync(account: "observator@example.org");
        await using var keeper = await browsing.VisitAsync(account: "administrator@example.org");

        await holder.GoToAsync("/min-sida");
        await keeper.GoToAsync($"/konton/{account}");

        foreach (var visitor in new[] { holder, keeper })
        {
            var seats = visitor.Page.GetByRole(AriaRole.Table, new() { Name = "Roller som följer av platser" });
            await Assertions.Expect(seats.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Ersättare");
            await Assertions.Expect(seats.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Så länge platsen varar");
            await visitor.AssertAccessibleAsync();
        }
    }

    /// <summary>Has the person of an account sit in a body.</summary>
    /// <returns>The account.</returns>
    private async Task<string> SeatedAsync(string email)
    {
        const string Office = "regionkontor@example.org", Administrator = "administrator@example.org";
        var own = (await browsing.Host.AskAsync("{ access { me { id } } }", email)).GetProperty("access").GetProperty("me").GetProperty("id").GetString()!;
        var of = await IdAsync("kommunovergripandeRegisterOrganisation", """name: "Föreningen för platser", kind: ASSOCIATION""", "organisation", Office);
        var body = await IdAsync("kommunovergripandeRegisterOrganisation", """name: "Rådet för platser", kind: BODY, mandate: RECOMMENDS""", "organisation", Office);
        var person = await IdAsync("kommunovergripandeRegisterPerson", $$"""name: "Sitter Här", organisationId: "{{of}}" """, "person", Office);
        await IdAsync(
            "kommunovergripandeBeginRepresentation", $$"""personId: "{{person}}", representedId: "{{of}}", bodyId: "{{body}}", from: "2026-01-01", role: SUBSTITUTE""", "representation", Office);
        await browsing.Host.Services.GetRequiredService<IDrain>().DrainedAsync(CancellationToken.None);
        return await IdAsync("accessSetAccountPerson", $$"""id: "{{own}}", version: 1, personId: "{{person}}" """, "account", Administrator);
    }

    private async Task<string> IdAsync(string mutation, string input, string subject, string account)
    {
        var payload = (await browsing.Host.AskAsync($$"""mutation { {{mutation}}(input: { {{input}} }) { {{subject}} { id } errors { message } } }""", account)).GetProperty(mutation);
        Assert.Equal("[]", payload.GetProperty("errors").GetRawText());
        return payload.GetProperty(subject).GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task Key_WhenMade_IsShownOnceAndReadsTheGraph()
    {
        await using var visitor = await browsing.VisitAsync(account: Accounts.Reporter);
        await visitor.GoToAsync("/min-sida");
        await visitor.Page.GetByLabel("Vad den är till för").FillAsync("Power BI");
        await visitor.Page.GetByLabel("Rapportverktyg: Allt").CheckAsync();
        await visitor.Page.GetByLabel("Gäller till och med").FillAsync(TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skapa nyckeln" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("Kopiera nyckeln nu")).ToBeVisibleAsync();
        var secret = await visitor.Page.GetByText("Kopiera nyckeln nu").Locator("code").InnerTextAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SettledAsync();

        await Assertions.Expect(visitor.Page.GetByText(secret)).ToHaveCountAsync(0);
        using var client = browsing.Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={valfard{fouJamt{studyOrders{totalCount}}}}") { Headers = { Authorization = new("Bearer", secret) } };
        Assert.Contains("totalCount", await (await client.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_WhenInvitedAndGivenARole_HasIt()
    {
        await using var visitor = await browsing.VisitAsync(account: "administrator@example.org");
        await visitor.GoToAsync("/konton");
        await visitor.Page.GetByLabel("E-postadress").FillAsync("ny@example.org");
        await visitor.Page.GetByLabel("Namn").Last.FillAsync("Ny företrädare");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bjud in" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Ny företrädare", Level = 1 })).ToBeVisibleAsync();

        await visitor.Page.GetByLabel("Vilken").SelectOptionAsync("2326");
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Ge en roll" }).GetByLabel("Varför").FillAsync("Ny i socialförvaltningen");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ge rollen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Roller" }).GetByText("Kommun: Berg")).ToBeVisibleAsync();
    }

    /// <summary>What an app shows: RFC 6238 with its usual measures.</summary>
    private static string CodeOf(string base32, DateTimeOffset now)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.Where(alphabet.Contains).Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // what the apps compute
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var code = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (code % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
