using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Grants;
using Samverkan.Access.Keys;
using Samverkan.Access.Outside;
using Samverkan.Access.Passkeys;
using Samverkan.Access.Seats;
using Samverkan.Access.SecondFactor;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access;

/// <summary>The store of accounts.</summary>
internal sealed class AccessContext(DbContextOptions<AccessContext> options) : ModuleContext(options)
{
    /// <inheritdoc/>
    public override string Module => AccessModule.ModuleName;

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Credentials> Credentials => Set<Credentials>();

    public DbSet<AccountToken> Tokens => Set<AccountToken>();

    public DbSet<GivenGrant> Grants => Set<GivenGrant>();

    /// <summary>What other modules tell of who sits where.</summary>
    public IQueryable<HeldSeat> Seats => this.Live<HeldSeat>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<OutsideLogin> OutsideLogins => Set<OutsideLogin>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInEntry> SignIns => Set<SignInEntry>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    /// <inheritdoc/>
    protected override void Map(ModelBuilder model)
    {
        Account.Map(model);
        Access.Accounts.Credentials.Map(model);
        AccountToken.Map(model);
        GivenGrant.Map(model);
        HeldSeat.Map(model);
        ApiKey.Map(model);
        RecoveryCode.Map(model);
        Passkey.Map(model);
        OutsideLogin.Map(model);
        Session.Map(model);
        SignInEntry.Map(model);
        StoredKey.Map(model);
    }
}
