using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Hosting;

/// <summary>Puts sample data into stores that nothing was ever written to.</summary>
public sealed class SampleLoader(HostedModules modules, IServiceScopeFactory scopes)
{
    /// <summary>Loads what is to be loaded, each module in one transaction of its own store.</summary>
    /// <returns>Names of the modules that got sample data.</returns>
    public async Task<IReadOnlyList<string>> LoadAsync(CancellationToken cancellationToken)
    {
        var loaded = await Task.WhenAll(modules.Select(module => Task.Run(() => LoadAsync(module, cancellationToken), cancellationToken)));
        return [.. modules.Select(m => m.Name).Where((_, i) => loaded[i])];
    }

    private async Task<bool> LoadAsync(IModule module, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = (ModuleContext)scope.ServiceProvider.GetRequiredService(module.ContextType);
        if (await store.Audit.AnyAsync(cancellationToken))
        {
            return false;
        }

        scope.ServiceProvider.GetRequiredService<RequestInfo>().Principal = Principal.System;
        await scope.ServiceProvider.GetRequiredService<Commands.Commands>().SendAsync(new LoadSample(module.Name), "sample", cancellationToken);
        return true;
    }
}

/// <summary>Adds a module's sample rows. Like any command it leaves its audit, by which a store is known to be no longer empty.</summary>
internal sealed record LoadSample(string Module) : ICommand;

internal sealed class LoadSampleHandler(HostedModules modules, IServiceProvider scope) : IRequestHandler<LoadSample, Outcome>
{
    public async Task<Outcome> Handle(LoadSample request, CancellationToken cancellationToken)
    {
        await modules.Find(request.Module)!.LoadSampleAsync(scope, cancellationToken);
        return Outcome.Changed("Sample", request.Module);
    }
}
