using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Access.Sample;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Tests;

/// <summary>The product with a provider that people sign in by.</summary>
internal sealed class OutsideHost : IAsyncDisposable
{
    private const string Section = "Samverkan:Access:Providers:0:";

    private int people;

    private OutsideHost(AccessHost host, TestProvider provider) => (Host, Provider) = (host, provider);

    public AccessHost Host { get; }

    public TestProvider Provider { get; }

    public static async Task<OutsideHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var (host, provider) = (await AccessHost.StartAsync(), await TestProvider.StartAsync());
        provider.Clock = host.Clock;
        foreach (var (name, value) in new[] { ("Id", "prov"), ("Name", "Provlegitimation"), ("Issuer", provider.Issuer), ("ClientId", TestProvider.ClientId) }.Concat(settings))
        {
            host.Settings[Section + name] = value;
        }

        return new(host, provider);
    }

    /// <summary>With a group that makes coordinators of FoU Jämt.</summary>
    public static Task<OutsideHost> WithGroupAsync(params (string Name, string Value)[] settings) => StartAsync(
        [("Groups:0:Group", "samordnare"), ("Groups:0:Role", "Coordinator"), ("Groups:0:ScopeKind", "Network"), ("Groups:0:ScopeValue", "valfard/fouJamt"), .. settings]);

    /// <summary>Somebody with an account of his own, who reads reports, signed in by password; and somebody else at the provider than before.</summary>
    public async Task<Desk> NewDeskAsync()
    {
        var user = $"person{++people}";
        Provider.Person["sub"] = user;
        await Host.NewAccountAsync(user, (new Grant(Role.Reporter, Scope.Everything), null));
        return await Desk.OfNewAsync(Host, user);
    }

    /// <summary>The same, linked to the provider and signed out.</summary>
    /// <returns>The account's name.</returns>
    public async Task<string> NewLinkedAsync()
    {
        using var desk = await NewDeskAsync();
        Assert.Equal("/min-sida?kopplad=prov", await LinkAsync(desk.Device));
        await desk.Device.PostAsync("/access/sign-out");
        return $"person{people}";
    }

    /// <summary>The provider does everything right again, for somebody new, and an hour later: what it said of itself is forgotten.</summary>
    public OutsideHost Fresh()
    {
        Provider.Behave();
        Provider.Person["sub"] = $"ny {++people}";
        Host.Clock.Pass(TimeSpan.FromMinutes(61));
        return this;
    }

    /// <summary>A browser on which nobody is signed in.</summary>
    public Device NewDevice() => Host.NewDevice();

    /// <summary>A browser on which a sample account is signed in.</summary>
    public Task<Desk> DeskAsync(string user) => Desk.OfAsync(Host, user);

    /// <summary>Goes to the provider.</summary>
    public async Task<Uri> BeginAsync(Device device, string returnTo = "/min-sida")
    {
        var answer = await device.GetAsync($"/access/outside/prov/begin?returnTo={Uri.EscapeDataString(returnTo)}");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Message.Headers.Location!;
    }

    /// <summary>Signs in by the provider, whose person agrees.</summary>
    /// <returns>Where one comes to.</returns>
    public async Task<string> SignInAsync(Device device, string returnTo = "/min-sida") => await ReturnAsync(device, Provider.Agree(await BeginAsync(device, returnTo)));

    /// <summary>Comes back.</summary>
    /// <returns>Where one comes to.</returns>
    public static async Task<string> ReturnAsync(Device device, string callback)
    {
        var answer = await device.GetAsync(callback);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status} {answer.Body}");
        return answer.Message.Headers.Location!.OriginalString;
    }

    /// <summary>Links the provider's person to the account that is signed in.</summary>
    /// <returns>Where one comes to.</returns>
    public async Task<string> LinkAsync(Device device) => await ReturnAsync(device, Provider.Agree(await BeginLinkAsync(device)));

    /// <summary>Goes to the provider, to link.</summary>
    public static async Task<Uri> BeginLinkAsync(Device device)
    {
        var answer = await device.PostAsync("/access/outside/prov/link", new { returnTo = "/min-sida" });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return new Uri(answer.Json.GetProperty("address").GetString()!);
    }

    /// <summary>Links the provider's person to a sample account, and signs out.</summary>
    public async Task LinkedAsync(string user)
    {
        using var desk = await DeskAsync(user);
        Assert.Equal("/min-sida?kopplad=prov", await LinkAsync(desk.Device));
        await desk.Device.PostAsync("/access/sign-out");
    }

    /// <summary>Who is signed in on a device: name, and roles in order.</summary>
    public static async Task<string> WhoAsync(Device device)
    {
        var session = (await device.GetAsync("/access/session")).Json;
        return session.GetProperty("signedIn").GetBoolean()
            ? $"{session.GetProperty("account").GetProperty("name").GetString()}: {string.Join(", ", session.GetProperty("grants").EnumerateArray().Select(g => g.GetProperty("role").GetString()).Order())}"
            : session.GetProperty("secondFactor").ValueKind == JsonValueKind.Null ? "nobody" : "half";
    }

    /// <summary>Signs in by password.</summary>
    public static Task<Answer> ByPasswordAsync(Device device, string user) => device.SignInAsync(user + "@example.org", SampleAccounts.Password);

    /// <summary>A callback with one parameter changed, or left out.</summary>
    public static string With(string callback, string parameter, string? value)
    {
        var parts = callback.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts[1]).ToDictionary(p => p.Key, p => (string?)p.Value.ToString());
        query[parameter] = value;
        return QueryHelpers.AddQueryString(parts[0], query.Where(p => p.Value is not null).ToDictionary());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

/// <summary>One product, with one provider, for tests that leave nothing behind but accounts: two groups, and a client secret.</summary>
public sealed class RunningOutside : IAsyncLifetime
{
    internal OutsideHost Outside { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Outside = await OutsideHost.WithGroupAsync(
            ("Groups:1:Group", "läsare"), ("Groups:1:Role", "Observer"), ("Groups:1:ScopeKind", "Everything"), ("ClientSecret", TestProvider.Secret));
        Outside.Host.Settings["Samverkan:Access:AttemptsPerAddress"] = "100000";
    }

    public async Task DisposeAsync() => await Outside.DisposeAsync();
}
