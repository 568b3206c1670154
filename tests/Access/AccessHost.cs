using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samverkan.Access.Accounts;
using Samverkan.Access.Grants;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Access.Tests;

/// <summary>The product as it is run, with sign-in, over stores that hold the sample data.</summary>
internal sealed class AccessHost : WebApplicationFactory<Program>
{
    public const string Password = "tre ord i rad";

    private readonly TestStore store;
    private readonly bool ownsStore;

    private AccessHost(TestStore store, string environment, bool ownsStore) => (this.store, Environment, this.ownsStore) = (store, environment, ownsStore);

    public string Environment { get; }

    public TestClock Clock { get; } = new();

    public CountingHasher Hasher { get; } = new();

    /// <summary>Settings beside those of the stores.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public static async Task<AccessHost> StartAsync(string environment = "Development") =>
        new((await TestStore.NewWithSampleAsync())!, environment, ownsStore: true);

    /// <summary>Another host, later, on the same stores.</summary>
    public AccessHost Again(string environment) => new(store, environment, ownsStore: false);

    /// <summary>A device: it keeps its cookies.</summary>
    public Device NewDevice(string? address = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri(Environment == "Development" ? "http://localhost" : "https://localhost"),
        });
        if (address is not null)
        {
            client.DefaultRequestHeaders.Add(FromAddress.Header, address);
        }
        return new(client);
    }

    /// <summary>Somebody with an account and grants, made behind the product's back.</summary>
    public async Task<string> NewAccountAsync(string user, params (Grant Grant, DateTimeOffset? Until)[] grants)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccessContext>();
        var now = Clock.GetUtcNow();
        var account = new Account(Guid.CreateVersion7(now), user, $"{user}@example.com", AccountStatus.Active, now);
        account.Credentials.SetPassword(scope.ServiceProvider.GetRequiredService<Passwords>().Hash(Password));
        context.Accounts.Add(account);
        context.Grants.AddRange(grants.Select(g =>
            new GivenGrant(Guid.CreateVersion7(now), account.Id, g.Grant, now, g.Until, Principal.System, "prov", now)));
        await context.SaveChangesAsync();
        return account.Email;
    }

    public async Task<T> WithStoreAsync<T>(Func<AccessContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccessContext>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsStore)
        {
            await store.DisposeAsync();
        }
        else
        {
            // the program lets the folder go a moment after its server has stopped, and another host waits for it
            Assert.True(SpinWait.SpinUntil(IsLetGo, TimeSpan.FromMinutes(3)), "The host holds its folder.");
        }
    }

    private bool IsLetGo()
    {
        try
        {
            StoreLock.Take(store.Options).Dispose();
            return true;
        }
        catch (StoreInUseException)
        {
            return false;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment).UseSetting("Samverkan:Limits:RequestsPerSecond", "0").UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (name, value) in store.Settings)
        {
            builder.UseSetting(name, value);
        }
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
        builder.ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(Hasher))
            .AddSingleton<IStartupFilter, FromAddress>());
    }

    /// <summary>Requests come from the address that they say.</summary>
    private sealed class FromAddress : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[Header].FirstOrDefault() ?? "203.0.113.1");
                return go(http);
            });
            next(app);
        };
    }
}

/// <summary>One host for tests that leave nothing behind but sessions.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    internal AccessHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await AccessHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

/// <summary>A browser, or what takes its place.</summary>
internal sealed class Device(HttpClient client) : IDisposable
{
    public HttpClient Client { get; } = client;

    public async Task<Answer> SignInAsync(string email, string password, bool remember = false) =>
        await PostAsync("/access/sign-in", new { email, password, remember });

    public async Task<Answer> PostAsync(string address, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.Add("X-Samverkan", "1");
        return await Answer.OfAsync(await Client.SendAsync(request));
    }

    public async Task<Answer> GetAsync(string address) => await Answer.OfAsync(await Client.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>The whole answer of the graph.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string address = "/graphql") =>
        (await PostAsync(address, new { query, variables })).Json;

    public async Task<bool> IsSignedInAsync() => (await GetAsync("/access/session")).Json.GetProperty("signedIn").GetBoolean();

    public void Dispose() => Client.Dispose();
}

/// <summary>An answer, read.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseMessage Message)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string? Code => Json.GetProperty("code").GetString();

    public string? Cookie => Message.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Last() : null;

    public static async Task<Answer> OfAsync(HttpResponseMessage message) => new(message.StatusCode, await message.Content.ReadAsStringAsync(), message);
}

/// <summary>The system's clock, put forward.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public void Pass(TimeSpan time) => ahead += time;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}

/// <summary>Counts comparisons, which are what takes time in a sign-in; quick, so that tests are.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> hasher = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
    private int comparisons;

    public int Comparisons => Volatile.Read(ref comparisons);

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref comparisons);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
