using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.Grants;
using Samverkan.Access.Keys;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access;

/// <summary>The store of accounts.</summary>
internal sealed class AccessContext(DbContextOptions<AccessContext> options) : ModuleContext(options)
{
    /// <inheritdoc/>
    public override string Module => AccessModule.ModuleName;

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Credentials> Credentials => Set<Credentials>();

    public DbSet<GivenGrant> Grants => Set<GivenGrant>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInEntry> SignIns => Set<SignInEntry>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    /// <inheritdoc/>
    protected override void Map(ModelBuilder model)
    {
        Account.Map(model);
        Access.Accounts.Credentials.Map(model);
        GivenGrant.Map(model);
        Session.Map(model);
        SignInEntry.Map(model);
        StoredKey.Map(model);
    }
}
