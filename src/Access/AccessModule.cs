using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Samverkan.Access.Accounts;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Keys;
using Samverkan.Access.Mails;
using Samverkan.Access.Outside;
using Samverkan.Access.Passkeys;
using Samverkan.Access.Recovery;
using Samverkan.Access.Sample;
using Samverkan.Access.SecondFactor;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.Access.Tokens;
using Samverkan.Access.Web;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access;

/// <summary>Who may do what: accounts, how they sign in, their sessions and what was granted to them. Every host has it.</summary>
public sealed class AccessModule : IModule
{
    internal const string ModuleName = "access";

    /// <summary>OWASP's advice for PBKDF2 with SHA-512.</summary>
    private const int PasswordIterations = 210_000;

    /// <inheritdoc/>
    public string Name => ModuleName;

    /// <inheritdoc/>
    public Type ContextType => typeof(AccessContext);

    /// <inheritdoc/>
    public RightsTable Rights => AccessRights.Table;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(AccessSettings.Section).Get<AccessSettings>() ?? new AccessSettings());
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordIterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Passwords>();
        services.AddDataProtection().SetApplicationName("Samverkan");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeepKeysInStore>();
        services.AddSingleton<SessionCache>();
        services.AddSingleton<IInterceptor, ForgetOnCommit>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<SignOuts>();
        services.AddCors();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentSession>();
        services.AddIdentityCore<Account>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyRules>();
        services.AddSingleton<PasskeySignIns>();
        services.AddSingleton<NewSessions>();
        services.AddSingleton<TotpSecrets>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<LiveKeys>();
        services.AddSingleton<LiveTokens>();
        services.AddHttpClient(OutsideProviders.Client, OutsideProviders.Configure).ConfigurePrimaryHttpMessageHandler(OutsideProviders.NewHandler);
        services.AddSingleton<OutsideProviders>();
        services.AddSingleton<AttemptCookies>();
        services.AddSingleton<OutsideSignIns>();
        services.AddSingleton<WaysIn>();
        services.AddSingleton<NewSecrets>();
        services.AddSingleton<MailQueue>();
        services.AddHostedService<MailSender>();
        services.AddScoped<PasswordLinks>();
        services.AddSingleton<Forgotten>();
        services.AddSingleton<CrossSiteGuard>();
        services.AddSingleton<KeyGate>();
        services.Replace(ServiceDescriptor.Singleton<IPrincipalAccessor, AccessPrincipals>());
    }

    /// <inheritdoc/>
    public void BuildGraph(SubgraphBuilder graph) => graph.AddTypesOf(typeof(AccessModule).Assembly);

    /// <inheritdoc/>
    public Task LoadSampleAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        SampleAccounts.Load(services.GetRequiredService<AccessContext>(), services.GetRequiredService<Passwords>(), services.GetRequiredService<TimeProvider>());
        return Task.CompletedTask;
    }
}
