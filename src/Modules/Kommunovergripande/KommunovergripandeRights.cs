using Samverkan.SharedKernel.Rights;

namespace Samverkan.Kommunovergripande;

/// <summary>Who may do what with what all modules share.</summary>
internal static class KommunovergripandeRights
{
    /// <summary>To read what is worked on.</summary>
    public const string ReadAgreementWork = "kommunovergripande.agreement.readWork";

    /// <summary>To read where persons are reached.</summary>
    public const string ReadPersonContact = "kommunovergripande.person.readContact";

    // all who take part in the collaboration, in whatever scope: they read what is shared, so that everybody sees the same
    private static readonly Role[] Participants =
    [
        Role.Administrator, Role.RegionOffice, Role.Coordinator, Role.Chair, Role.Secretary, Role.Member, Role.Substitute, Role.MunicipalRepresentative,
        Role.Kommunchef, Role.Observer, Role.Reporter,
    ];

    // where persons are reached is needed by those who work together; who they are and where they sit, by those who look on too; nobody, by figures
    private static readonly Role[] Colleagues = [.. Participants.Except([Role.Observer, Role.Reporter])];

    private static readonly Role[] Office = [Role.RegionOffice, Role.Coordinator];

    public static RightsTable Table { get; } = Registers(Agreements(Financing(Reading(new(KommunovergripandeModule.ModuleName)))));

    private static RightsTable Reading(RightsTable table) => table
        .GiveAnywhere("kommunovergripande.read", Participants)
        .GiveAnywhere("kommunovergripande.register.read", Participants)
        .GiveAnywhere("kommunovergripande.agreement.read", [Role.Public, Role.Partner, .. Participants])
        .GiveAnywhere(ReadAgreementWork, Participants)
        .GiveAnywhere("kommunovergripande.officialLetter.read", Participants)
        .GiveAnywhere("kommunovergripande.financing.read", Participants)
        .GiveAnywhere("kommunovergripande.person.read", [.. Colleagues, Role.Observer])
        .GiveAnywhere(ReadPersonContact, Colleagues);

    private static RightsTable Agreements(RightsTable table) => table
        .Give("kommunovergripande.agreement.register", Office)
        .Give("kommunovergripande.agreement.change", Office)
        .Give("kommunovergripande.agreement.setContent", Office)
        .Give("kommunovergripande.agreement.draft", Office)
        .Give("kommunovergripande.agreement.consult", Office)
        .Give("kommunovergripande.agreement.plan", Office)
        .Give("kommunovergripande.agreement.planYear", Office)
        .Give("kommunovergripande.agreement.prioritise", Office)
        .Give("kommunovergripande.agreement.putToDecision", Office)
        .Give("kommunovergripande.agreement.decide", Office)
        .Give("kommunovergripande.agreement.extend", Office)
        .Give("kommunovergripande.agreement.withdraw", Office)
        .Give("kommunovergripande.assignment.register", Office)
        .Give("kommunovergripande.assignment.change", Office)
        .Give("kommunovergripande.officialLetter.write", Office)
        .Give("kommunovergripande.officialLetter.draft", Office)
        .Give("kommunovergripande.officialLetter.sign", Office)
        .Give("kommunovergripande.officialLetter.sendOut", Office);

    private static RightsTable Financing(RightsTable table) => table
        .Give("kommunovergripande.budget.set", Office)
        .Give("kommunovergripande.budget.setIndex", Office)
        .Give("kommunovergripande.budget.index", Office)
        .Give("kommunovergripande.allocation.compute", Office)
        .Give("kommunovergripande.invoicing.plan", Office)
        .Give("kommunovergripande.invoicing.invoice", Office)
        .Give("kommunovergripande.inKindWork.register", Office)
        .Give("kommunovergripande.inKindWork.change", Office)
        .Give("kommunovergripande.funding.apply", Office)
        .Give("kommunovergripande.funding.change", Office)
        .Give("kommunovergripande.funding.grant", Office)
        .Give("kommunovergripande.funding.reject", Office)
        .Give("kommunovergripande.funding.report", Office)
        .Give("kommunovergripande.stateGrant.requisition", Office)
        .Give("kommunovergripande.stateGrant.receive", Office)
        .Give("kommunovergripande.stateGrant.change", Office)
        .Give("kommunovergripande.stateGrant.account", Office);

    private static RightsTable Registers(RightsTable table) => table
        .Give("kommunovergripande.organisation.register", Office)
        .Give("kommunovergripande.organisation.rename", Office)
        .Give("kommunovergripande.organisation.change", Office)
        .Give("kommunovergripande.person.register", Office)
        .Give("kommunovergripande.person.change", Office)
        .Give("kommunovergripande.representation.begin", Office)
        .Give("kommunovergripande.representation.end", Office)
        .Give("kommunovergripande.responsibility.state", Office)
        .Give("kommunovergripande.responsibility.change", Office)
        .Give("kommunovergripande.responsibility.end", Office)
        .Give("kommunovergripande.registrySeries.register", Office)
        .Give("kommunovergripande.registryNumber.draw", Office)
        .Give("kommunovergripande.registryNumber.record", Office)
        .Give("kommunovergripande.population.import", Office)
        .Give("kommunovergripande.register.rebuild", Role.Administrator, Role.RegionOffice);
}
