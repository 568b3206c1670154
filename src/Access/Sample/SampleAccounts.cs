using Samverkan.Access.Accounts;
using Samverkan.Access.Grants;
using Samverkan.Access.Web;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Sample;

/// <summary>Development's accounts: one for each role, named after offices. Their password stands in the manual, so they are good for nothing elsewhere.</summary>
internal static class SampleAccounts
{
    /// <summary>Of all of them.</summary>
    public const string Password = "exempel-i-utveckling";

    private const string Network = "valfard/fouJamt";

    private static readonly Sample[] All =
    [
        new("administrator", "Administratör", Role.Administrator, Scope.Everything, "Allt"),
        new("regionkontor", "Regionkontoret", Role.RegionOffice, Scope.Everything, "Allt"),
        new("samordnare", "Samordnare FoU Jämt", Role.Coordinator, new(ScopeKind.Network, Network), "FoU Jämt"),
        new("ordforande", "Ordförande FoU-rådet", Role.Chair, new(ScopeKind.Network, Network), "FoU Jämt"),
        new("sekreterare", "Sekreterare FoU-rådet", Role.Secretary, new(ScopeKind.Network, Network), "FoU Jämt"),
        new("ledamot", "Ledamot FoU-rådet", Role.Member, new(ScopeKind.Network, Network), "FoU Jämt"),
        new("ersattare", "Ersättare FoU-rådet", Role.Substitute, new(ScopeKind.Network, Network), "FoU Jämt"),
        new("kommun", "Socialförvaltningen Åre", Role.MunicipalRepresentative, new(ScopeKind.Municipality, "2321"), "Åre kommun"),
        new("kommunchef", "Kommundirektör Krokom", Role.Kommunchef, new(ScopeKind.Municipality, "2309"), "Krokoms kommun"),
        new("partner", "Handläggare Länsstyrelsen", Role.Partner, new(ScopeKind.Module, "kommunovergripande"), "Kommunövergripande"),
        new("rapport", "Rapportverktyget", Role.Reporter, Scope.Everything, "Allt"),
        new("observator", "Observatör", Role.Observer, Scope.Everything, "Allt"),
    ];

    /// <summary>The accounts as the sign-in page lists them.</summary>
    public static IReadOnlyList<ListedAccount> Listed { get; } =
        [.. All.Select(s => new ListedAccount(s.Email, s.Name, SessionAnswer.NameOf(s.Role), Password, s.Where))];

    /// <summary>Adds them to an empty store.</summary>
    public static void Load(AccessContext store, Passwords passwords, TimeProvider clock)
    {
        // one password, so one hash, which is slow to make
        var (hash, now) = (passwords.Hash(Password), clock.GetUtcNow());
        foreach (var sample in All)
        {
            var account = new Account(Guid.CreateVersion7(now), sample.Name, sample.Email, AccountStatus.Active, now, isSample: true);
            account.Credentials.SetPassword(hash);
            store.Accounts.Add(account);
            store.Grants.Add(new GivenGrant(
                Guid.CreateVersion7(now), account.Id, new Grant(sample.Role, sample.Scope), now, until: null, Principal.System, "Exempel", now));
        }
    }

    private sealed record Sample(string User, string Name, Role Role, Scope Scope, string Where)
    {
        public string Email => User + "@example.org";
    }
}

/// <summary>A sample account as the sign-in page lists it.</summary>
internal sealed record ListedAccount(string Email, string Name, string Role, string Password, string Scope);
