using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Testing;

/// <summary>The product in this process, over stores of its own that are empty at first, asked as a client asks it.</summary>
public sealed class SamverkanHost : WebApplicationFactory<Program>, IPrincipalAccessor
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(30);

    private readonly Action<IServiceCollection>? configure;

    private SamverkanHost(TestStore store, Action<IServiceCollection>? configure) => (Store, this.configure) = (store, configure);

    /// <summary>Its stores.</summary>
    public TestStore Store { get; }

    /// <summary>Who asks.</summary>
    public Principal Principal { get; set; } = Principal.Sample;

    /// <summary>From now on somebody asks who has a role in a scope, and nothing else.</summary>
    public void AskAs(Role role, Scope scope) => Principal = role == Role.Public
        ? Services.GetRequiredService<RoleRights>().Public
        : Principal.Of($"{role}", $"{role}", [new(role, scope)], Services.GetRequiredService<RoleRights>());

    /// <summary>Makes a host.</summary>
    /// <param name="configure">Changes its services.</param>
    public static async Task<SamverkanHost> StartAsync(Action<IServiceCollection>? configure = null) => new(await TestStore.NewAsync(), configure);

    /// <summary>Makes a host over stores that are there.</summary>
    /// <param name="store">They are removed with the host.</param>
    /// <param name="configure">Changes its services.</param>
    public static SamverkanHost Over(TestStore store, Action<IServiceCollection>? configure = null) => new(store, configure);

    /// <summary>Makes a host whose stores hold the sample data.</summary>
    /// <param name="configure">Changes its services.</param>
    public static async Task<SamverkanHost> StartWithSampleAsync(Action<IServiceCollection>? configure = null)
    {
        // other services, another clock say, may load it otherwise
        if (configure is null && await TestStore.NewWithSampleAsync() is { } loaded)
        {
            return new(loaded, configure);
        }

        var host = await StartAsync(configure);
        await host.LoadSampleAsync();
        return host;
    }

    /// <summary>Loads the sample data.</summary>
    public Task LoadSampleAsync() => Services.GetRequiredService<SampleLoader>().LoadAsync(CancellationToken.None);

    /// <summary>Data of an answer that has no errors.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">An object with the variables.</param>
    /// <param name="idempotencyKey">The header of that name.</param>
    /// <param name="address">Which graph.</param>
    /// <exception cref="InvalidOperationException">With the answer, where it has errors.</exception>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? idempotencyKey = null, string address = "/graphql")
    {
        var answer = await AnswerAsync(query, variables, idempotencyKey, address);
        return answer.TryGetProperty("errors", out _) ? throw new InvalidOperationException(answer.GetRawText()) : answer.GetProperty("data");
    }

    /// <summary>The whole answer, whatever it is.</summary>
    public async Task<JsonElement> AnswerAsync(string query, object? variables = null, string? idempotencyKey = null, string address = "/graphql")
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(new { query, variables }) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var response = await client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Completes when every event has arrived.</summary>
    public async Task DrainedAsync()
    {
        using var limit = new CancellationTokenSource(LongestDrain);
        await Services.GetRequiredService<IDrain>().DrainedAsync(limit.Token);
    }

    /// <summary>Works with a service of a scope of its own, a module's context say, as the product itself does, who sees every row.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestInfo>().Principal = Principal.System;
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    ValueTask<Principal> IPrincipalAccessor.PrincipalOfAsync(HttpContext request, CancellationToken cancellationToken) => ValueTask.FromResult(Principal);

    /// <summary>Stops the host and removes its stores.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test").UseSetting("Samverkan:Limits:RequestsPerSecond", "0");
        foreach (var (name, value) in Store.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IPrincipalAccessor>(this));
            configure?.Invoke(services);
        });
    }
}
