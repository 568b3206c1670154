using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.Plans;

/// <summary>"För varje nytt uppdrag ska en tydlig plan tas fram" [001]: what a plan must have, and what becomes of the one before.</summary>
public sealed class PlanTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    [Theory]
    [InlineData("text", "", "steps/0/text", "Ange 1–1000 tecken")]
    [InlineData("method", " ", "steps/0/method", "Ange 1–1000 tecken")]
    [InlineData("to", "2000-01-01", "steps/0/to", "Ange en dag från och med")]
    public async Task Plan_WhenAStepLacksWhatIsDemanded_SaysWhereAndWhat(string field, string value, string path, string reason)
    {
        var step = StepWith((field, value));

        var done = await orders.DoAsync("Plan", await orders.BroughtToAsync("ACCEPTED"), ("steps", new[] { step }));

        Assert.Equal("INVALID input/" + path, LivingOrders.OnlyKind(done));
        Assert.Contains(reason, LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WhenTheResponsibleOfficeIsEmpty_SaysSo()
    {
        var done = await orders.DoAsync("Plan", await orders.BroughtToAsync("ACCEPTED"), ("steps", new[] { StepWith(("responsible", new { office = "" })) }));

        Assert.Equal("INVALID input/steps/0/responsible/office", LivingOrders.OnlyKind(done));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Plan_WhenTheNumberOfStepsIsWrong_SaysTheLimit(int steps)
    {
        var done = await orders.DoAsync("Plan", await orders.BroughtToAsync("ACCEPTED"), ("steps", Enumerable.Repeat(LivingOrders.Step(), steps)));

        Assert.Equal("INVALID input/steps", LivingOrders.OnlyKind(done));
        Assert.Contains("Ange 1–50 steg", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WhenMade_KeepsStepsPeopleAndOrder()
    {
        var second = StepWith(("text", "Workshop"), ("participants", new object[] { new { office = "Enhetschef" }, new { office = "Undersköterska" } }));

        var done = await orders.DoAsync("Plan", await orders.BroughtToAsync("ACCEPTED"), ("steps", new[] { LivingOrders.Step(), second }));

        var steps = done.At("studyOrder", "plan", "steps");
        Assert.Equal([(1, "Intervjuer"), (2, "Workshop")], steps.EnumerateArray().Select(s => (s.At("number").GetInt32(), s.At("text").GetString())));
        Assert.Equal("Utvecklingsledare", steps[1].At("responsible", "office").GetString());
        Assert.Equal(["Enhetschef", "Undersköterska"], steps[1].At("participants").EnumerateArray().Select(p => p.At("office").GetString()));
    }

    [Fact]
    public async Task Plan_WhenChanged_KeepsTheOneBefore()
    {
        var order = await orders.BroughtToAsync("STARTED");

        var done = await orders.DoAsync("ChangePlan", order);

        Assert.Equal((2, "För få svarade"), (done.At("studyOrder", "plan", "revision").GetInt32(), done.At("studyOrder", "plan", "reason").GetString()));
        var data = await host.AskAsync("query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) { planHistory { nodes { revision steps { text } } } } } } }", new { order.Id });
        Assert.Equal(
            [(2, "Enkät"), (1, "Intervjuer")],
            data.At("valfard", "fouJamt", "studyOrder", "planHistory", "nodes").EnumerateArray().Select(p => (p.At("revision").GetInt32(), p.At("steps")[0].At("text").GetString())));
    }

    [Fact]
    public async Task PlannedStudies_WhenAPlanNamesAPerson_ShowWhenAndWhetherResponsible()
    {
        var person = await PersonAsync("Planerad Person");
        var order = await orders.BroughtToAsync("ACCEPTED");

        await orders.DoAsync("Plan", order, ("steps", new[]
        {
            StepWith(("from", "2026-03-01"), ("to", "2026-03-31"), ("responsible", new { personId = person })),
            StepWith(("from", "2026-05-01"), ("to", "2026-06-15"), ("participants", new[] { new { personId = person } })),
        }));

        var planned = Assert.Single((await PlannedAsync(person)).EnumerateArray());
        Assert.Equal(
            ("2026-03-01", "2026-06-15", true, order.Id),
            (planned.At("from").GetString(), planned.At("to").GetString(), planned.At("isResponsible").GetBoolean(), planned.At("studyOrder", "id").GetString()));
        Assert.Equal("Planerad Person", planned.At("studyOrder", "plan", "steps")[0].At("responsible", "person", "name").GetString());
    }

    [Fact]
    public async Task PlannedStudies_WhenAChangedPlanNamesThePersonNoMore_AreGone()
    {
        var person = await PersonAsync("Avplanerad Person");
        var order = await orders.BroughtToAsync("ACCEPTED");
        await orders.DoAsync("Plan", order, ("steps", new[] { StepWith(("responsible", new { personId = person })) }));

        await orders.DoAsync("ChangePlan", order with { Version = order.Version + 1 });

        Assert.Empty((await PlannedAsync(person)).EnumerateArray());
    }

    private static Dictionary<string, object?> StepWith(params (string Field, object? Value)[] others)
    {
        var step = new Dictionary<string, object?>
        {
            ["text"] = "Intervjuer", ["method"] = "Fokusgrupper", ["responsible"] = new { office = "Utvecklingsledare" }, ["from"] = LivingOrders.Today, ["to"] = LivingOrders.Today,
        };
        foreach (var (field, value) in others)
        {
            step[field] = value;
        }
        return step;
    }

    private async Task<string> PersonAsync(string name)
    {
        var organisation = (await host.AskAsync("{ kommunovergripande { organisations(first: 1) { nodes { id } } } }")).At("kommunovergripande", "organisations", "nodes")[0].At("id").GetString();
        var done = await host.AskAsync(
            "mutation ($input: RegisterPersonInput!) { kommunovergripandeRegisterPerson(input: $input) { person { id } } }", new { input = new { name, organisationId = organisation } });
        return done.At("kommunovergripandeRegisterPerson", "person", "id").GetString()!;
    }

    private async Task<JsonElement> PlannedAsync(string personId)
    {
        var data = await host.AskAsync(
            """
            query ($id: ID!) { kommunovergripande { person(id: $id) { plannedStudies { nodes {
              from to isResponsible studyOrder { id plan { steps { responsible { person { name } } } } } } } } } }
            """,
            new { id = personId });
        return data.At("kommunovergripande", "person", "plannedStudies", "nodes");
    }
}
