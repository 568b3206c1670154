using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Access.Tests;

/// <summary>The region's office, which seats a person in a body, and the administrator, who says whose account that is.</summary>
internal sealed class Office : IDisposable
{
    private readonly AccessHost host;
    private readonly Desk desk;
    private readonly string represented;

    private Office(AccessHost host, Desk desk, Desk administrator, string represented, string body, string person) =>
        (this.host, this.desk, Administrator, this.represented, Body, Person) = (host, desk, administrator, represented, body, person);

    public Desk Administrator { get; }

    public string Body { get; }

    public string Person { get; }

    public static async Task<Office> OfAsync(AccessHost host)
    {
        var desk = await Desk.OfAsync(host, "regionkontor");
        var unique = Guid.NewGuid().ToString("N");
        var represented = await RegisterAsync(desk, new { name = $"Förening {unique}", kind = "ASSOCIATION" });
        var body = await RegisterAsync(desk, new { name = $"Råd {unique}", kind = "BODY", mandate = "RECOMMENDS" });
        var person = (await desk.SendAsync(
            "kommunovergripandeRegisterPerson", "RegisterPersonInput", new { name = "Prov Person", organisationId = represented }, "person { id } errors { message path }")).Id("person");
        return new(host, desk, await Desk.OfAsync(host, "administrator"), represented, body, person);
    }

    /// <summary>The person takes a seat, and who keeps the accounts has heard of it.</summary>
    public async Task<string> BeginAsync(DateOnly from, DateOnly? to = null, string role = "ORDINARY")
    {
        var begun = await desk.SendAsync(
            "kommunovergripandeBeginRepresentation", "BeginRepresentationInput",
            new { personId = Person, representedId = represented, bodyId = Body, from, to, role }, "representation { id } errors { message path }");
        await host.Services.GetRequiredService<IDrain>().DrainedAsync(CancellationToken.None);
        return begun.Id("representation");
    }

    /// <summary>The person leaves the seat; nothing is waited for.</summary>
    public async Task EndAsync(string seat, DateOnly to) => (await desk.SendAsync(
        "kommunovergripandeEndRepresentation", "EndRepresentationInput", new { id = seat, version = 1, to }, "representation { id } errors { message path }")).Id("representation");

    /// <summary>A signed-in account of the person, without any other grant.</summary>
    public async Task<Desk> LinkedAsync()
    {
        var email = await host.NewAccountAsync(Guid.NewGuid().ToString("N"));
        var representative = new Desk(host.NewDevice());
        await representative.Device.SignInAsync(email, AccessHost.Password, remember: true);
        (await LinkAsync(await representative.MyIdAsync(), Person)).Id("account");
        return representative;
    }

    public Task<JsonElement> LinkAsync(string account, string? person, int version = 1) => LinkAsync(Administrator, account, person, version);

    public static Task<JsonElement> LinkAsync(Desk desk, string account, string? person, int version) =>
        desk.SendAsync("accessSetAccountPerson", "SetAccountPersonInput", new { id = account, version, personId = person }, "account { id } errors { code message path }");

    public void Dispose()
    {
        desk.Dispose();
        Administrator.Dispose();
    }

    private static async Task<string> RegisterAsync(Desk desk, object organisation) => (await desk.SendAsync(
        "kommunovergripandeRegisterOrganisation", "RegisterOrganisationInput", organisation, "organisation { id } errors { message path }")).Id("organisation");
}
