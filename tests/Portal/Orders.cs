using System.Text.Json;

namespace Samverkan.Portal.Tests;

/// <summary>Study orders that a test finds where it needs them, brought there through the graph by the coordinator.</summary>
internal sealed class Orders(PortalHost host)
{
    private static string Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One that a municipality has placed.</summary>
    public async Task<string> PlacedAsync(string title, string municipality = "2303", bool isSecret = false)
    {
        var secrecy = isSecret ? """, secrecy: { chapter: 26, section: "1" }""" : "";
        var answer = await SendAsync("valfardPlaceStudyOrder", $$"""municipalityCode: "{{municipality}}", title: "{{title}}", need: "Behovet.", relief: "Avlastningen."{{secrecy}}""");
        return answer.GetProperty("id").GetString()!;
    }

    /// <summary>One that is to be decided on.</summary>
    public async Task<string> AssessedAsync(string title, string municipality = "2303") => await StepAsync(await PlacedAsync(title, municipality), "Assess", """text: "Går att genomföra." """);

    /// <summary>One that is to be planned.</summary>
    public async Task<string> AcceptedAsync(string title, string municipality = "2303") =>
        await StepAsync(await AssessedAsync(title, municipality), "Accept", $$"""body: "FoU-rådet", decidedOn: "{{Today}}" """);

    /// <summary>One that is worked with.</summary>
    public async Task<string> StartedAsync(string title, string municipality = "2303")
    {
        var id = await AcceptedAsync(title, municipality);
        await StepAsync(id, "Plan", $$"""steps: [{ text: "Intervjuer", method: "Samtal", responsible: { office: "Utvecklingsledare" }, from: "{{Today}}", to: "{{Today}}" }]""");
        return await StepAsync(id, "Start", $$"""startedOn: "{{Today}}" """);
    }

    /// <summary>One that is worked with and has a published result.</summary>
    public async Task<(string Order, string Result)> PublishedAsync(string title, string resultTitle, string municipality = "2303")
    {
        var order = await StartedAsync(title, municipality);
        var result = (await SendAsync(
            "valfardRegisterStudyResult", $$"""studyOrderId: "{{order}}", title: "{{resultTitle}}", summary: "Kort.", considerations: "Beaktade.", presentations: [{ format: FILM }]""", "studyResult"))
            .GetProperty("id").GetString()!;
        await SendAsync("valfardPublishStudyResult", $$"""id: "{{result}}", version: 1, publishedOn: "{{Today}}" """, "studyResult");
        return (order, result);
    }

    /// <summary>Makes it secret.</summary>
    public async Task HideAsync(string id) =>
        await SendAsync("valfardSetStudyOrderSecrecy", $$"""id: "{{id}}", version: {{await VersionAsync(id)}}, reason: "Prövad.", secrecy: { chapter: 26, section: "1" }""");

    /// <summary>Has somebody say something else in it.</summary>
    public async Task ChangeAsync(string id, string need) => await StepAsync(id, "Change", $$"""need: "{{need}}" """);

    private async Task<string> StepAsync(string id, string step, string rest)
    {
        await SendAsync($"valfard{step}StudyOrder", $$"""id: "{{id}}", version: {{await VersionAsync(id)}}, {{rest}}""");
        return id;
    }

    private async Task<int> VersionAsync(string id)
    {
        var data = await host.AskAsync($$"""{ valfard { fouJamt { studyOrder(id: "{{id}}") { version } } } }""");
        return data.GetProperty("valfard").GetProperty("fouJamt").GetProperty("studyOrder").GetProperty("version").GetInt32();
    }

    private async Task<JsonElement> SendAsync(string mutation, string input, string subject = "studyOrder")
    {
        var data = await host.AskAsync($$"""mutation { {{mutation}}(input: { {{input}} }) { {{subject}} { id version } errors { message path } } }""");
        var payload = data.GetProperty(mutation);
        Assert.Equal("[]", payload.GetProperty("errors").GetRawText());
        return payload.GetProperty(subject);
    }
}
