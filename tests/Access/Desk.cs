using System.Text.Json;
using Samverkan.Access.Sample;

namespace Samverkan.Access.Tests;

/// <summary>Somebody at work with accounts and grants, through the graph.</summary>
internal sealed class Desk(Device device) : IDisposable
{
    private const string AccountFields = "account { id name email status version } errors { code message path }";
    private const string GrantFields = "grant { id role scopeKind scopeValue from until version endedAt } errors { code message path }";

    public Device Device { get; } = device;

    /// <summary>A sample account's.</summary>
    public static async Task<Desk> OfAsync(AccessHost host, string user)
    {
        var desk = new Desk(host.NewDevice());
        await desk.Device.SignInAsync(user + "@example.org", SampleAccounts.Password);
        return desk;
    }

    /// <summary>Of an account of the test's.</summary>
    public static async Task<Desk> OfNewAsync(AccessHost host, string user)
    {
        var desk = new Desk(host.NewDevice());
        await desk.Device.SignInAsync(user + "@example.com", AccessHost.Password);
        return desk;
    }

    public Task<JsonElement> InviteAsync(string email, string name = "Ny Person") => SendAsync("accessInviteAccount", "InviteAccountInput", new { email, name }, AccountFields);

    public Task<JsonElement> ChangeAsync(object input) => SendAsync("accessChangeAccount", "ChangeAccountInput", input, AccountFields);

    public Task<JsonElement> CloseAsync(string id, int version = 1, string reason = "Slutat") => SendAsync("accessCloseAccount", "CloseAccountInput", new { id, version, reason }, AccountFields);

    public Task<JsonElement> ReopenAsync(string id, int version) => SendAsync("accessReopenAccount", "ReopenAccountInput", new { id, version }, AccountFields);

    public Task<JsonElement> GiveAsync(string accountId, string role, string scopeKind, string scopeValue = "", DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        SendAsync("accessGiveGrant", "GiveGrantInput", new { accountId, role, scopeKind, scopeValue, from, until, reason = "Vald" }, GrantFields);

    public Task<JsonElement> EndAsync(string id, int version = 1) => SendAsync("accessEndGrant", "EndGrantInput", new { id, version, reason = "Avgått" }, GrantFields);

    public Task<JsonElement> DelegateAsync(string id, string email, DateTimeOffset until, DateTimeOffset? from = null) =>
        SendAsync("accessDelegateGrant", "DelegateGrantInput", new { id, email, from, until, reason = "Ledig" }, GrantFields);

    /// <summary>Sends a mutation.</summary>
    /// <returns>Its payload, or the whole answer where it has none.</returns>
    public async Task<JsonElement> SendAsync(string mutation, string inputType, object input, string fields)
    {
        var answer = await Device.AskAsync($"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {fields} }} }}", new { input });
        return answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.GetProperty(mutation) is { ValueKind: JsonValueKind.Object } payload ? payload : answer;
    }

    /// <summary>Data of a query.</summary>
    public async Task<JsonElement> AskAsync(string query)
    {
        var answer = await Device.AskAsync(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("access");
    }

    /// <summary>One's own account.</summary>
    public async Task<string> MyIdAsync() => (await AskAsync("{ access { me { id } } }")).GetProperty("me").GetProperty("id").GetString()!;

    /// <summary>The first of one's own grants.</summary>
    public async Task<string> MyGrantAsync() =>
        (await AskAsync("{ access { me { grants { id } } } }")).GetProperty("me").GetProperty("grants")[0].GetProperty("id").GetString()!;

    /// <summary>The roles that one holds now.</summary>
    public async Task<IReadOnlyList<string>> RolesAsync()
    {
        var session = (await Device.GetAsync("/access/session")).Json;
        return session.TryGetProperty("grants", out var grants) ? [.. grants.EnumerateArray().Select(g => $"{g.GetProperty("role").GetString()} {g.GetProperty("scopeValue").GetString()}".Trim())] : [];
    }

    public void Dispose() => Device.Dispose();
}

internal static class Payloads
{
    /// <summary>Code and path of the only error: <c>INVALID input.role</c>; the code alone of what could not be served.</summary>
    public static string Error(this JsonElement payload)
    {
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        return error.TryGetProperty("extensions", out var extensions)
            ? extensions.GetProperty("code").GetString()!
            : $"{error.GetProperty("code").GetString()} {string.Join('.', error.GetProperty("path").EnumerateArray().Select(p => p.GetString()))}".Trim();
    }

    /// <summary>The id of what was changed, without errors.</summary>
    public static string Id(this JsonElement payload, string what)
    {
        Assert.True(payload.GetProperty("errors").GetArrayLength() == 0, payload.ToString());
        return payload.GetProperty(what).GetProperty("id").GetString()!;
    }
}
