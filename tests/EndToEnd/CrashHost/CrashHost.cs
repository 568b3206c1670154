using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Samverkan.CrashHost;

[assembly: HostingStartup(typeof(CrashStartup))]

namespace Samverkan.CrashHost;

/// <summary>
/// Runs the host as it is, with one thing added: where the environment variable <see cref="PlanVariable"/> names a point, the process
/// kills itself there, as a power cut would: no handler runs, nothing is flushed.
/// </summary>
internal static class CrashHost
{
    public const string PlanVariable = "SAMVERKAN_CRASH";

    public static void Main(string[] args)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(CrashHost).Assembly.GetName().Name);
        typeof(Program).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [args], culture: null);
    }
}

/// <summary>Adds the interceptor to the host's services, where every store finds it.</summary>
internal sealed class CrashStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(CrashHost.PlanVariable) is { Length: > 0 } plan)
        {
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(new CrashInterceptor(CrashPlan.Parse(plan))));
        }
    }
}
