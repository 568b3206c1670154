using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Lets clients work on a host that is killed again and again at the worst moments, and is started again each time.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="modules">The modules in whose writes it dies, taking turns.</param>
/// <param name="log">Told of the seed and of where it died.</param>
internal sealed class Deaths(string folder, IReadOnlyList<string> modules, ITestOutputHelper log)
{
    private const int Seed = 20261122;
    private const int Kills = 24;
    private const int Killed = 128 + 9;

    private static readonly string[] Points = ["Saving", "Saved", "Committing", "InCommit", "Committed"];

    private readonly MortalHost host = new(folder);
    private readonly Dictionary<string, int> livesByPoint = [];

    /// <summary>What all clients give, once each has had every command answered; fails where they were done before the host had died often enough.</summary>
    public async Task<IReadOnlyList<T>> OutliveAsync<T>(int clients, Func<StubbornClient, int, Task<T>> work)
    {
        using var end = new CancellationTokenSource();
        var lives = DieAndRiseAsync(end.Token);
        using var http = new HttpClient();
        var client = new StubbornClient(host, http);
        var sent = Task.WhenAll(Enumerable.Range(0, clients).Select(number => work(client, number)));
        try
        {
            // a host that cannot live any more must not leave the clients waiting
            await await Task.WhenAny(sent, lives);
        }
        finally
        {
            await end.CancelAsync();
            await lives;
        }
        log.WriteLine($"Seed {Seed}: {livesByPoint.Values.Sum()} kills. {string.Join(", ", livesByPoint.OrderBy(l => l.Key).Select(l => $"{l.Key}: {l.Value}"))}");
        Assert.True(livesByPoint.Values.Sum() >= Kills, "The commands were done before the host was killed often enough.");
        return await sent;
    }

    private async Task DieAndRiseAsync(CancellationToken end)
    {
        var random = new Random(Seed);
        for (var life = 0; life < Kills && !end.IsCancellationRequested; life++)
        {
            var point = Points[life % Points.Length];
            var module = modules[life % modules.Count];
            var plan = string.Create(CultureInfo.InvariantCulture, $"{point}/{module}/{random.Next(1, 6)}/{random.Next(0, 1500)}");
            var code = await host.LiveAsync(plan, end);
            Assert.True(code == Killed, $"The host with plan {plan} ended with {code}:\n{host.Output}");
            var name = $"{point} in {module}";
            livesByPoint[name] = livesByPoint.GetValueOrDefault(name) + (end.IsCancellationRequested ? 0 : 1);
        }
        if (!end.IsCancellationRequested)
        {
            var code = await host.LiveAsync("", end);
            Assert.True(end.IsCancellationRequested, $"The host ended with {code} unasked:\n{host.Output}");
        }
    }
}

/// <summary>Sends a command with its key until it is answered, to whichever host lives.</summary>
internal sealed class StubbornClient(MortalHost host, HttpClient client)
{
    /// <summary>The payload that the document calls <c>done</c>, without errors.</summary>
    public async Task<JsonElement> DoneAsync(string document, object input, string key)
    {
        for (Uri? dead = null; ;)
        {
            var address = await host.AddressAsync(dead);
            try
            {
                var done = (await client.AskAsync(new Uri(address, "/graphql"), document, input, key)).At("done");
                Assert.Empty(done.At("errors").EnumerateArray());
                return done;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                dead = address;
            }
        }
    }
}
