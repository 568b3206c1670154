using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samverkan.SharedKernel.Modules;

namespace Samverkan.Host.Web;

/// <summary>What an orchestrator asks: whether the process lives, and whether it can serve.</summary>
internal static class Health
{
    /// <summary>Maps <c>/health/live</c>, which checks nothing, and <c>/health/ready</c>, which asks every store.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready");
    }
}

/// <summary>Asks every hosted module's store whether it answers.</summary>
internal sealed class StoresCheck(HostedModules modules, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var module in modules)
        {
            var store = (DbContext)services.GetRequiredService(module.ContextType);
            if (!await store.Database.CanConnectAsync(cancellationToken))
            {
                return HealthCheckResult.Unhealthy($"The store of {module.Name} does not answer.");
            }
        }
        return HealthCheckResult.Healthy();
    }
}
