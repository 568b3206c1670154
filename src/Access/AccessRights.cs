using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access;

/// <summary>
/// Permissions of the module, and who has them. How far a grant reaches is asked where it is given (<see cref="Grants.GrantRules"/>); what everybody may do with
/// an account of his own is no permission: it takes a sign-in.
/// </summary>
internal static class AccessRights
{
    public const string ReadAccounts = "access.account.read";
    public const string InviteAccount = "access.account.invite";
    public const string ChangeAccount = "access.account.change";
    public const string CloseAccount = "access.account.close";
    public const string GiveGrant = "access.grant.give";
    public const string EndGrant = "access.grant.end";
    public const string RebuildSeats = "access.seat.rebuild";
    public const string CreateApiKey = "access.apiKey.create";

    private static readonly Role[] Givers = [Role.Administrator, Role.RegionOffice, Role.Coordinator];

    public static RightsTable Table { get; } = new RightsTable(AccessModule.ModuleName)
        .GiveAnywhere(ReadAccounts, Givers)
        .GiveAnywhere(InviteAccount, Givers)
        .GiveAnywhere(ChangeAccount, Role.Administrator)
        .GiveAnywhere(CloseAccount, Role.Administrator)
        .GiveAnywhere(GiveGrant, Givers)
        .GiveAnywhere(EndGrant, Givers)
        .GiveAnywhere(RebuildSeats, Role.Administrator)
        .GiveAnywhere(CreateApiKey, Role.RegionOffice, Role.Coordinator, Role.MunicipalRepresentative, Role.Kommunchef, Role.Reporter);
}
