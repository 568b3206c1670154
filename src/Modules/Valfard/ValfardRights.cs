using Samverkan.SharedKernel.Rights;

namespace Samverkan.Valfard;

/// <summary>Who may do what in Välfärd.</summary>
internal static class ValfardRights
{
    /// <summary>To read study orders that are secret.</summary>
    public const string ReadSecretStudyOrders = "valfard.studyOrder.readSecret";

    /// <summary>To read what is not published yet.</summary>
    public const string Read = "valfard.read";

    // all who take part in the collaboration, in whatever scope
    private static readonly Role[] Participants =
    [
        Role.Administrator, Role.RegionOffice, Role.Coordinator, Role.Chair, Role.Secretary, Role.Member, Role.Substitute, Role.MunicipalRepresentative,
        Role.Kommunchef, Role.Observer, Role.Reporter,
    ];

    // what a municipality orders it says itself; the coordinator may for it
    private static readonly Role[] Orderers = [Role.Coordinator, Role.MunicipalRepresentative, Role.Kommunchef];

    // FoU-rådet decides, and who keeps its papers writes it down
    private static readonly Role[] Council = [Role.Coordinator, Role.Chair, Role.Secretary];

    public static RightsTable Table { get; } = Studies(Reading(new(ValfardModule.ModuleName)));

    private static RightsTable Reading(RightsTable table) => table
        .GiveAnywhere("valfard.read", Participants)
        .GiveAnywhere("valfard.diary.read", [Role.Public, Role.Partner, .. Participants])
        .GiveAnywhere("valfard.studyResult.read", [Role.Public, Role.Partner, .. Participants])
        .Give("valfard.visit.plan", Role.Coordinator)
        .Give("valfard.visit.record", Role.Coordinator)
        .Give("valfard.visit.cancel", Role.Coordinator)
        .Give("valfard.need.catch", Role.Coordinator)
        .Give("valfard.need.link", Role.Coordinator)
        .Give("valfard.need.setAside", Role.Coordinator);

    private static RightsTable Studies(RightsTable table) => table.Of("fouJamt")
        .Give(ReadSecretStudyOrders, [.. Orderers.Union(Council)])
        .Give("valfard.studyOrder.setSecrecy", Orderers)
        .Give("valfard.studyOrder.place", Orderers)
        .Give("valfard.studyOrder.change", Orderers)
        .Give("valfard.studyOrder.withdraw", Orderers)
        .Give("valfard.studyOrder.assess", Role.Coordinator)
        .Give("valfard.studyOrder.rank", Council)
        .Give("valfard.studyOrder.accept", Council)
        .Give("valfard.studyOrder.decline", Council)
        .Give("valfard.studyOrder.plan", Role.Coordinator)
        .Give("valfard.studyOrder.start", Role.Coordinator)
        .Give("valfard.studyOrder.complete", Role.Coordinator)
        .Give("valfard.studyOrder.close", Role.Coordinator)
        .Give("valfard.studyOrder.setGoal", Role.Coordinator)
        .Give("valfard.studyResult.register", Role.Coordinator)
        .Give("valfard.studyResult.change", Role.Coordinator)
        .Give("valfard.studyResult.publish", Role.Coordinator)
        .Give("valfard.studyResult.withdraw", Role.Coordinator)
        .Give("valfard.studyResult.countSpread", Role.Coordinator)
        .Give("valfard.studyResult.stateEffect", Role.Coordinator)
        .Give("valfard.goal.add", Role.Coordinator)
        .Give("valfard.goal.change", Role.Coordinator)
        .Give("valfard.goal.drop", Role.Coordinator)
        .Give("valfard.rugContact.begin", Role.Coordinator, Role.MunicipalRepresentative, Role.Kommunchef)
        .Give("valfard.rugContact.end", Role.Coordinator, Role.MunicipalRepresentative, Role.Kommunchef)
        .Give("valfard.rugOpinion.state", Role.Coordinator, Role.MunicipalRepresentative, Role.Kommunchef)
        .Give("valfard.combinedPost.register", Role.Coordinator)
        .Give("valfard.combinedPost.change", Role.Coordinator)
        .Give("valfard.combinedPost.assign", Role.Coordinator)
        .Give("valfard.combinedPost.end", Role.Coordinator);
}
