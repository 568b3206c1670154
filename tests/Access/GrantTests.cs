
namespace Samverkan.Access.Tests;

/// <summary>Grants: who may give which, for how long, and to whom one may lend them.</summary>
public sealed class GrantTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("administrator", "ADMINISTRATOR", "EVERYTHING", "", null)]
    [InlineData("administrator", "MUNICIPAL_REPRESENTATIVE", "MUNICIPALITY", "2321", null)]
    [InlineData("regionkontor", "COORDINATOR", "MODULE", "valfard", null)]
    [InlineData("regionkontor", "ADMINISTRATOR", "EVERYTHING", "", "FORBIDDEN input.role")]
    [InlineData("samordnare", "MEMBER", "NETWORK", "valfard/fouJamt", null)]
    [InlineData("samordnare", "MEMBER", "NETWORK", "valfard/socSam", "FORBIDDEN input.role")]
    [InlineData("samordnare", "PARTNER", "MODULE", "valfard", "FORBIDDEN input.role")]
    [InlineData("samordnare", "COORDINATOR", "NETWORK", "valfard/fouJamt", "FORBIDDEN input.role")]
    [InlineData("samordnare", "REGION_OFFICE", "EVERYTHING", "", "FORBIDDEN input.role")]
    [InlineData("kommunchef", "MUNICIPAL_REPRESENTATIVE", "MUNICIPALITY", "2309", "FORBIDDEN")]
    [InlineData("administrator", "PUBLIC", "EVERYTHING", "", "INVALID input.role")]
    [InlineData("administrator", "ADMINISTRATOR", "MODULE", "valfard", "INVALID input.scopeKind")]
    [InlineData("administrator", "REPORTER", "EVERYTHING", "valfard", "INVALID input.scopeValue")]
    [InlineData("administrator", "KOMMUNCHEF", "MUNICIPALITY", "Åre", "INVALID input.scopeValue")]
    [InlineData("administrator", "MEMBER", "ARENA", "rådet", "INVALID input.scopeValue")]
    [InlineData("administrator", "MEMBER", "NETWORK", "valfard", "INVALID input.scopeValue")]
    public async Task Give_WhenTried_IsHeldToWhatTheGiverHas(string giver, string role, string scopeKind, string scopeValue, string? error)
    {
        var host = running.Host;
        using var desk = await Desk.OfAsync(host, giver);
        var user = Guid.NewGuid().ToString("N");
        await host.NewAccountAsync(user);
        using var receiver = await Desk.OfNewAsync(host, user);

        var given = await desk.GiveAsync(await receiver.MyIdAsync(), role, scopeKind, scopeValue);

        Assert.Equal(error, given.GetProperty("errors").GetArrayLength() == 0 ? null : given.Error());
        Assert.Equal(error is null ? [$"{role} {scopeValue}".Trim()] : [], await receiver.RolesAsync());
    }

    [Fact]
    public async Task Grant_WithAPeriod_HoldsWithinItAlone()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        await host.NewAccountAsync("ny");
        using var receiver = await Desk.OfNewAsync(host, "ny");
        var (id, now) = (await receiver.MyIdAsync(), host.Clock.GetUtcNow());
        await administrator.GiveAsync(id, "REPORTER", "EVERYTHING", from: now + TimeSpan.FromHours(2), until: now + TimeSpan.FromHours(4));

        Assert.Empty(await receiver.RolesAsync());
        host.Clock.Pass(TimeSpan.FromHours(3));
        Assert.Equal(["REPORTER"], await receiver.RolesAsync());
        host.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Empty(await receiver.RolesAsync());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-3, -1)]
    public async Task Give_WhenThePeriodIsNone_IsRefused(int from, int until)
    {
        var host = running.Host;
        using var administrator = await Desk.OfAsync(host, "administrator");
        var now = host.Clock.GetUtcNow();

        var given = await administrator.GiveAsync(await administrator.MyIdAsync(), "REPORTER", "EVERYTHING", from: now + TimeSpan.FromDays(from), until: now + TimeSpan.FromDays(until));

        Assert.Equal("INVALID input.until", given.Error());
    }

    [Fact]
    public async Task End_WhenDone_TakesTheRoleAwayDuringTheSession_AndKeepsWhoAndWhy()
    {
        await using var host = await AccessHost.StartAsync();
        using var coordinator = await Desk.OfAsync(host, "samordnare");
        using var member = await Desk.OfAsync(host, "ledamot");
        var grant = await member.MyGrantAsync();
        Assert.Equal(["MEMBER valfard/fouJamt"], await member.RolesAsync());

        await coordinator.EndAsync(grant);

        Assert.Empty(await member.RolesAsync());
        var kept = (await member.AskAsync("{ access { me { grants { role endedBy endReason } } } }")).GetProperty("me").GetProperty("grants")[0];
        Assert.Equal("""{"role":"MEMBER","endedBy":"Samordnare FoU Jämt","endReason":"Avgått"}""", kept.GetRawText());
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await coordinator.EndAsync(grant, 2)).Error());
    }

    [Fact]
    public async Task End_OfAGrantThatIsNotOnesToEnd_IsAsOfOneThatIsNotThere()
    {
        var host = running.Host;
        using var coordinator = await Desk.OfAsync(host, "samordnare");
        using var office = await Desk.OfAsync(host, "regionkontor");

        var others = await coordinator.EndAsync(await office.MyGrantAsync());
        var none = await coordinator.EndAsync(Guid.NewGuid().ToString());

        Assert.Equal("NOT_FOUND input.id", others.Error());
        Assert.Equal(none.GetRawText(), others.GetRawText());
        Assert.Equal(["REGION_OFFICE"], await office.RolesAsync());
    }

    [Fact]
    public async Task Delegate_WhenWithinOnesOwnPeriod_HoldsUntilItIsOver()
    {
        await using var host = await AccessHost.StartAsync();
        using var chief = await Desk.OfAsync(host, "kommunchef");
        using var deputy = await Desk.OfAsync(host, "observator");

        var lent = await chief.DelegateAsync(await chief.MyGrantAsync(), "observator@example.org", host.Clock.GetUtcNow() + TimeSpan.FromHours(3));

        Assert.Equal("KOMMUNCHEF", lent.GetProperty("grant").GetProperty("role").GetString());
        Assert.Contains("KOMMUNCHEF 2309", await deputy.RolesAsync());
        var seen = (await chief.AskAsync("{ access { me { delegations { to grant { isDelegated } } } } }")).GetProperty("me").GetProperty("delegations");
        Assert.Equal("""[{"to":"Observatör","grant":{"isDelegated":true}}]""", seen.GetRawText());
        host.Clock.Pass(TimeSpan.FromHours(4));
        Assert.Equal(["OBSERVER"], await deputy.RolesAsync());
    }

    [Fact]
    public async Task Delegation_WhenTheLenderLosesTheRole_IsGoneAtOnce()
    {
        await using var host = await AccessHost.StartAsync();
        using var office = await Desk.OfAsync(host, "regionkontor");
        using var chief = await Desk.OfAsync(host, "kommunchef");
        using var deputy = await Desk.OfAsync(host, "observator");
        var grant = await chief.MyGrantAsync();
        await chief.DelegateAsync(grant, "observator@example.org", host.Clock.GetUtcNow() + TimeSpan.FromDays(3));
        Assert.Equal(2, (await deputy.RolesAsync()).Count);

        await office.EndAsync(grant);

        Assert.Equal(["OBSERVER"], await deputy.RolesAsync());
    }

    [Fact]
    public async Task Delegation_WhenTheLendersAccountIsClosed_IsGoneAtOnce()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        using var chief = await Desk.OfAsync(host, "kommunchef");
        using var deputy = await Desk.OfAsync(host, "observator");
        await chief.DelegateAsync(await chief.MyGrantAsync(), "observator@example.org", host.Clock.GetUtcNow() + TimeSpan.FromDays(3));
        Assert.Equal(2, (await deputy.RolesAsync()).Count);

        await administrator.CloseAsync(await chief.MyIdAsync());

        Assert.Equal(["OBSERVER"], await deputy.RolesAsync());
    }

    [Fact]
    public async Task Delegation_CanBeTakenBackByItsLender()
    {
        await using var host = await AccessHost.StartAsync();
        using var chief = await Desk.OfAsync(host, "kommunchef");
        using var deputy = await Desk.OfAsync(host, "observator");
        var lent = await chief.DelegateAsync(await chief.MyGrantAsync(), "observator@example.org", host.Clock.GetUtcNow() + TimeSpan.FromDays(3));

        await chief.EndAsync(lent.Id("grant"));

        Assert.Equal(["OBSERVER"], await deputy.RolesAsync());
    }

    [Fact]
    public async Task Delegate_WhenItGoesTooFar_IsRefused()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        using var chief = await Desk.OfAsync(host, "kommunchef");
        using var deputy = await Desk.OfAsync(host, "observator");
        var (mine, now) = (await chief.MyGrantAsync(), host.Clock.GetUtcNow());
        var lent = (await chief.DelegateAsync(mine, "observator@example.org", now + TimeSpan.FromDays(3))).Id("grant");

        Assert.Equal("INVALID input.until", (await chief.DelegateAsync(mine, "observator@example.org", now + TimeSpan.FromDays(400))).Error());
        Assert.Equal("INVALID input.until", (await chief.DelegateAsync(mine, "observator@example.org", now + TimeSpan.FromDays(1), from: now - TimeSpan.FromDays(9000))).Error());
        Assert.Equal("NOT_FOUND input.email", (await chief.DelegateAsync(mine, "finns.inte@example.org", now + TimeSpan.FromDays(3))).Error());
        Assert.Equal("NOT_FOUND input.email", (await chief.DelegateAsync(mine, "kommunchef@example.org", now + TimeSpan.FromDays(3))).Error());
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await deputy.DelegateAsync(lent, "partner@example.org", now + TimeSpan.FromDays(1))).Error());
        Assert.Equal("NOT_FOUND input.id", (await deputy.DelegateAsync(mine, "partner@example.org", now + TimeSpan.FromDays(1))).Error());
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await administrator.DelegateAsync(await administrator.MyGrantAsync(), "partner@example.org", now + TimeSpan.FromDays(1))).Error());
    }

    [Fact]
    public async Task Matrix_WhenAsked_TellsTheRolesOfEachPermission()
    {
        var host = running.Host;
        using var desk = await Desk.OfAsync(host, "partner");

        var matrix = (await desk.AskAsync("{ access { matrix { permission roles } } }")).GetProperty("matrix").EnumerateArray().ToList();

        Assert.Equal("""["ADMINISTRATOR"]""", matrix.Single(p => p.GetProperty("permission").GetString() == "access.account.close").GetProperty("roles").GetRawText());
        Assert.Contains(matrix, p => p.GetProperty("permission").GetString() == "valfard.studyOrder.place");
    }
}
