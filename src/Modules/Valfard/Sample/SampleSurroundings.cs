using Samverkan.Valfard.FouJamt.CombinedPosts;
using Samverkan.Valfard.FouJamt.RugContacts;
using Samverkan.Valfard.FouJamt.StudyOrders;
using Samverkan.Valfard.Visits;

namespace Samverkan.Valfard.Sample;

/// <summary>What is around the sample's orders: RUG contacts by office and their opinions, combined posts, visits and the needs caught there.</summary>
internal static class SampleSurroundings
{
    /// <summary>Adds it; nobody is named.</summary>
    public static void Add(ValfardContext store, TimeProvider time, IReadOnlyList<StudyOrder> orders)
    {
        var contacts = Contacts(store, time);
        Opinion(store, time, orders[9], contacts["2313"], RugStance.Supports, "Exempel: gäller även oss, gärna gemensamt.", StudyOrderPriority.Normal);
        Opinion(store, time, orders[9], contacts["2380"], RugStance.Neutral, null, null);
        Posts(store, time, orders);
        Visits(store, time, orders);
    }

    private static Dictionary<string, RugContact> Contacts(ValfardContext store, TimeProvider time)
    {
        var from = time.Today().AddDays(-400);
        var contacts = SampleData.MunicipalityCodes
            .Select(code => new RugContact(Guid.CreateVersion7(time.GetUtcNow().AddDays(-400)), code, new("Exempel: verksamhetsutvecklare, socialförvaltningen", null), from, to: null, isExample: true))
            .ToList();
        store.RugContacts.AddRange(contacts);
        return contacts.ToDictionary(c => c.MunicipalityCode);
    }

    private static void Opinion(ValfardContext store, TimeProvider time, StudyOrder order, RugContact contact, RugStance stance, string? comment, StudyOrderPriority? priority)
    {
        var at = time.GetUtcNow().AddDays(-60);
        var opinion = new RugOpinion(Guid.CreateVersion7(at), order.Id, contact.Id);
        opinion.State(stance, comment, priority, at);
        store.RugOpinions.Add(opinion);
    }

    private static void Posts(ValfardContext store, TimeProvider time, IReadOnlyList<StudyOrder> orders)
    {
        var (id, from) = (Guid.CreateVersion7(time.GetUtcNow().AddDays(-200)), time.Today().AddDays(-200));
        var shared = new CombinedPost(id, new(CombinedPostEmployer.Municipality, "2361", "Härjedalen", null), from, from.AddDays(730), isExample: true);
        shared.Change(new("Exempel: utvecklingsledare", "Exempel: genomföra studier i hemtjänsten och föra över dem i verksamheten.", 40, 60, null));
        var researcher = new CombinedPost(
            Guid.CreateVersion7(time.GetUtcNow().AddDays(-100)), new(CombinedPostEmployer.University, null, "Mittuniversitetet", null), from.AddDays(100), to: null, isExample: true);
        researcher.Change(new("Exempel: forskare i socialt arbete", "Exempel: vetenskapligt stöd till länets studier.", 20, 80, null));
        store.CombinedPosts.AddRange(shared, researcher);
        store.CombinedPostOrders.AddRange(new(shared.Id, orders[5].Id), new(researcher.Id, orders[4].Id));
    }

    private static void Visits(ValfardContext store, TimeProvider time, IReadOnlyList<StudyOrder> orders)
    {
        var waiting = Held(store, time, 60, "2313", "Exempel: individ- och familjeomsorgen", [VisitingParty.FouJamt], "Exempel: samtal på distans prövas redan i liten skala.", "Exempel: kortare väntan på familjerådgivning");
        waiting[0].LeadTo(orders[11].Id);
        Held(store, time, 35, "2303", "Exempel: socialnämnden", [VisitingParty.SocSam, VisitingParty.Svom], "Exempel: nämnden vill följa effekten av stödet.", "Exempel: anhörigstöd på kvällstid", "Exempel: enklare uppföljning");
        store.Visits.Add(new(Guid.CreateVersion7(time.GetUtcNow()), "2326", [VisitingParty.FouJamt, VisitingParty.Svom], time.Today().AddDays(20), "Exempel: särskilt boende", "Exempel: se hur arbetssättet prövas", isExample: true));
    }

    private static List<CaughtNeed> Held(
        ValfardContext store, TimeProvider time, int daysAgo, string municipalityCode, string place, VisitingParty[] visitors, string notes, params string[] needs)
    {
        var at = time.GetUtcNow().AddDays(-daysAgo);
        var visit = new Visit(Guid.CreateVersion7(at), municipalityCode, visitors, time.DayOf(at), place, purpose: null, isExample: true);
        visit.Record(notes);
        store.Visits.Add(visit);
        return store.Catch(visit, needs, at);
    }
}
