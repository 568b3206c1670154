using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>The assignments that the review of 2021 names, in the agreement that applied then or in the proposal [001].</summary>
internal static class SampleAssignments
{
    public const string Strategy = "KOMMUNSTRATEGI";
    public const string SocialWelfare = "SOCIAL-VALFARD";
    public const string NationalInitiatives = "NATIONELLA-SATSNINGAR";
    public const string FouJamt = "FOU-JAMT";
    public const string Schools = "BUZ";
    public const string Larcentrum = "LARCENTRUM";
    public const string VoCollege = "VO-COLLEGE";
    public const string WayToWork = "VAGEN-TILL-ARBETE";
    public const string EnergyOffice = "ENERGIKONTORET";
    public const string Courses = "KURS-KONFERENS";
    public const string Establishment = "FORETAGSETABLERING";
    public const string AssociationArchive = "FORENINGSARKIVET";

    /// <summary>All of them, made anew: rows belong to one store.</summary>
    public static IReadOnlyList<Assignment> All =>
    [
        Of(Strategy, "Kommunövergripande strategiskt arbete", OwnerModule.Kommunovergripande),
        Of(SocialWelfare, "Social välfärd", OwnerModule.Valfard),
        Of(NationalInitiatives, "Nationella satsningar", OwnerModule.Valfard),
        Of(FouJamt, "FoU Jämt", OwnerModule.Valfard),
        Of(Schools, "Barn och utbildning (BuZ)", OwnerModule.Utbildning),
        Of(Larcentrum, "Lärcentrum", OwnerModule.Utbildning),
        Of(VoCollege, "Vård- och omsorgscollege", OwnerModule.Utbildning),
        Of(WayToWork, "Vägen till arbete", OwnerModule.Utbildning),
        Of(EnergyOffice, "Energikontoret", OwnerModule.Energikontoret),
        Of(Courses, "Kurs och konferens", OwnerModule.Kommunovergripande),
        Of(Establishment, "Företagsetablering", OwnerModule.Foretagsetablering),
        Of(AssociationArchive, "Föreningsarkivet", OwnerModule.Kommunovergripande),
    ];

    private static Assignment Of(string code, string name, OwnerModule owner) => new(code, name, owner, SampleSources.Review2021);
}
