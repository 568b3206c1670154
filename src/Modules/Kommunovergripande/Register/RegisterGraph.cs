using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Register;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class RegisterLists
{
    /// <summary>What all modules have that the register lists, newest first (registret).</summary>
    [Field, Connection(OrderBy = nameof(RegisterEntry.OccurredAt), Descending = true), Needs("kommunovergripande.register.read")]
    public static IQueryable<RegisterEntry> Register([Service] KommunovergripandeContext store) =>
        store.RegisterEntries.Where(e => e.List == RegisterEntry.WholeCounty);
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityRegister
{
    /// <summary>What the register lists for the municipality, from all modules, newest first (kommunens poster i registret).</summary>
    [Field, Connection(ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(RegisterEntry.List), OrderBy = nameof(RegisterEntry.OccurredAt), Descending = true)]
    [Needs("kommunovergripande.register.read")]
    public static IQueryable<RegisterEntry> RegisterEntries([Service] KommunovergripandeContext store) => store.RegisterEntries;
}
