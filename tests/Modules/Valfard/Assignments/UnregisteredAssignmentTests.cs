using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Storage;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.Assignments;

/// <summary>A store without sample data, where the county has registered municipalities but no assignment yet.</summary>
public sealed class UnregisteredAssignmentTests : IAsyncLifetime
{
    private SamverkanHost? host;

    private SamverkanHost Host => host!;

    private LivingOrders Orders => new(Host);

    public async Task InitializeAsync() => host = await SamverkanHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Assignment_WhenTheCountyHasNotRegisteredIt_IsNullOnOrdersAndResults()
    {
        await MunicipalityIsRegisteredAsync();
        var order = await Orders.BroughtToAsync("STARTED");
        await Orders.ResultAsync(order.Id);

        var data = await Host.AskAsync("""
            { valfard { fouJamt {
              studyOrders { nodes { assignmentCode assignment { name } } } studyResults { nodes { assignmentCode assignment { name } } } } } }
            """);

        const string Unregistered = """[{"assignmentCode":"FOU-JAMT","assignment":null}]""";
        Assert.Equal(
            (Unregistered, Unregistered),
            (data.At("valfard", "fouJamt", "studyOrders", "nodes").GetRawText(), data.At("valfard", "fouJamt", "studyResults", "nodes").GetRawText()));
    }

    [Fact]
    public async Task Place_WhenNoAssignmentIsRegistered_SaysSo()
    {
        await MunicipalityIsRegisteredAsync();

        var done = await PlaceAsync("2321", "FOU-JAMT");

        Assert.Equal("NOT_FOUND input/assignmentCode", LivingOrders.OnlyKind(done));
        Assert.Contains("Inget uppdrag är registrerat för Välfärd", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_WhenNoMunicipalityIsRegistered_SaysSo()
    {
        var done = await PlaceAsync("2321", null);

        Assert.Equal("NOT_FOUND input/municipalityCode", LivingOrders.OnlyKind(done));
        Assert.Contains("Ingen kommun är känd här än", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    private async Task<JsonElement> PlaceAsync(string municipalityCode, string? assignmentCode) => (await Host.AskAsync(
        "mutation ($input: PlaceStudyOrderInput!) { done: valfardPlaceStudyOrder(input: $input) { studyOrder { id } errors { code message path } } }",
        new { input = new { municipalityCode, title = "T", need = "N", relief = "R", assignmentCode } })).At("done");

    /// <summary>Välfärd is told of a municipality, as it is when Kommunövergripande has registered one.</summary>
    private async Task MunicipalityIsRegisteredAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var module = new ValfardModule();
        var handler = module.GetType().Assembly.GetTypes().Single(t => t.IsAssignableTo(typeof(IEventHandler<MunicipalityRegistered>)));
        var envelope = new EventEnvelope(Guid.Empty, "kommunovergripande.municipality.registered", 1, "kommunovergripande", Guid.Empty, 1, TimeProvider.System.GetUtcNow(), "test", default);
        await ((IEventHandler<MunicipalityRegistered>)ActivatorUtilities.CreateInstance(scope.ServiceProvider, handler)).HandleAsync(new("2321", "Åre"), envelope, default);
        await ((ModuleContext)scope.ServiceProvider.GetRequiredService(module.ContextType)).SaveChangesAsync();
    }
}
