using System.Globalization;
using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Samverkan.GraphQL.Execution;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Time;

namespace Samverkan.SharedKernel.Hosting;

/// <summary>Puts the kernel and the modules into a host.</summary>
public static class SharedKernelServices
{
    /// <summary>Adds the kernel, the modules and their stores.</summary>
    public static IServiceCollection AddSharedKernel(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, IReadOnlyList<IModule> modules)
    {
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("sv-SE");
        services.AddSingleton(new HostedModules(modules));
        services.AddSingleton(configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions());
        services.TryAddSingleton<TimeProvider>(
            new CountyTime(TimeZoneInfo.FindSystemTimeZoneById(configuration[CountyTime.Setting] ?? CountyTime.Default)));
        services.AddStorage();
        services.AddCommands();
        services.AddRights(environment);
        services.AddEvents(configuration, modules);
        foreach (var assembly in modules.Select(m => m.GetType().Assembly).Append(typeof(LoadSample).Assembly).Distinct())
        {
            services.AddCommandsOf(assembly);
            services.AddReadModelsOf(assembly);
        }

        foreach (var module in modules)
        {
            AddStore.MakeGenericMethod(module.ContextType).Invoke(null, [services, module.Name]);
            module.AddServices(services, configuration);
        }

        return services;
    }

    /// <summary>
    /// Tells every request who sends it and under which idempotency key; takes the events of other hosts where these share a secret with this one.
    /// </summary>
    public static WebApplication UseSharedKernel(this WebApplication app)
    {
        if (app.Services.GetRequiredService<EventOptions>().Secret is { Length: > 0 })
        {
            app.MapEvents();
        }

        app.Use(static async (context, next) =>
        {
            var info = await context.EnterAsync(context.RequestServices);
            info.IdempotencyKey = context.Request.Headers.TryGetValue("Idempotency-Key", out var key) ? key.ToString() : null;
            await next(context);
        });
        return app;
    }

    private static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<IInterceptor, StatementTelemetry>();
        services.AddSingleton<WriteTransactions>();
        services.AddSingleton(host => new Writes(host.GetRequiredService<IServiceScopeFactory>(), host.GetRequiredService<WriteTransactions>()));
        services.AddSingleton<SnapshotSupport>();
        services.AddScoped<FreshReads>();
        services.AddScoped<ILanes, ReadSessions>();
        services.AddSingleton<StoreMigrator>();
        services.AddSingleton<SampleLoader>();
        services.AddSingleton<StoreBackup>();
        services.AddSingleton(host => new Rebuilder(
            host.GetRequiredService<HostedModules>(),
            host.GetRequiredService<IServiceScopeFactory>(),
            host.GetRequiredService<WriteTransactions>(),
            host.GetRequiredService<TimeProvider>()));
    }

    private static void AddCommands(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(scope => scope.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<Commands.Commands>();
        services.AddScoped<CommandRun>();
        services.AddScoped<OnBehalf>();
        services.AddScoped<Refusals>();
    }

    private static void AddReadModelsOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            foreach (var role in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                if (role.GetGenericTypeDefinition() == typeof(ISnapshotSource<>) || role.GetGenericTypeDefinition() == typeof(IReadModel<,>))
                {
                    services.AddScoped(role, type);
                }
            }
        }
    }

    private static void AddRights(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddScoped<RequestInfo>();
        services.AddScoped(scope => scope.GetRequiredService<RequestInfo>().Principal);
        services.AddScoped<IAuthorizer, Authorizer>();
        services.AddSingleton(host => new RoleRights(host.GetRequiredService<HostedModules>().Select(m => m.Rights)));
        if (environment.IsDevelopment())
        {
            services.TryAddSingleton<IPrincipalAccessor, SamplePrincipalAccessor>();
        }
        else
        {
            services.TryAddSingleton<IPrincipalAccessor, PublicPrincipalAccessor>();
        }
    }

    private static void AddEvents(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<IModule> modules)
    {
        var consumers = EventConsumers.In(modules);
        foreach (var handler in consumers.All.Select(c => c.Handler).Distinct())
        {
            services.AddScoped(handler);
        }

        services.AddSingleton(consumers);
        services.AddSingleton(configuration.GetSection(EventOptions.Section).Get<EventOptions>() ?? new EventOptions());
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<EventFeed>();
        services.AddSingleton<Inbox>();
        services.AddHttpClient<RemoteConsumers>();
        services.AddScoped(scope => new UrgentEvents(
            scope.GetRequiredService<EventConsumers>(), scope.GetRequiredService<Inbox>(), scope.GetRequiredService<RemoteConsumers>(), scope.GetRequiredService<RequestInfo>(),
            scope.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OutboxCourier>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<IDrain>(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
    }

    private static readonly MethodInfo AddStore =
        ((Action<IServiceCollection, string>)AddStoreOf<ModuleContext>).Method.GetGenericMethodDefinition();

    private static void AddStoreOf<TContext>(IServiceCollection services, string module)
        where TContext : ModuleContext
    {
        services.AddDbContextPool<TContext>(
            (provider, options) => provider.GetRequiredService<StoreOptions>().Configure(options, module, provider.GetServices<IInterceptor>()));

        // contexts are pooled: each scope that gets one tells it for whom it reads
        var pooled = services.Last(s => s.ServiceType == typeof(TContext)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Scoped(scope =>
        {
            var store = (TContext)pooled(scope);
            store.ReadFor(scope.GetRequiredService<RequestInfo>());
            return store;
        }));
    }
}
