using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access;

/// <summary>Permissions of the module, and who has them. What everybody may do with an account of his own is no permission: it takes a sign-in.</summary>
internal static class AccessRights
{
    public const string ReadAccounts = "access.account.read";

    public static RightsTable Table { get; } = new RightsTable(AccessModule.ModuleName)
        .Give(ReadAccounts, Role.Administrator);
}
