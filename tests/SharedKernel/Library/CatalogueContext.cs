using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Tests.Library;

/// <summary>Another module, which learns of books by events.</summary>
internal sealed class CatalogueModule : IModule
{
    public string Name => "catalogue";

    public Type ContextType => typeof(CatalogueContext);

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<Troubles>();

    public void BuildGraph(SubgraphBuilder graph)
    {
    }

    public Task LoadSampleAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : ModuleContext(options)
{
    public override string Module => "catalogue";

    public DbSet<CatalogueEntry> Entries => Set<CatalogueEntry>();

    public DbSet<Heard> Heard => Set<Heard>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<CatalogueEntry>();
        model.Entity<Heard>().HasKey(h => h.Order);
    }
}

internal sealed class CatalogueEntry
{
    public Guid Id { get; init; }

    public string Title { get; set; } = "";
}

/// <summary>Every event that was handled, in the order in which it was.</summary>
internal sealed class Heard
{
    public long Order { get; private init; }

    public Guid Book { get; init; }

    public long Sequence { get; init; }
}

/// <summary>Makes the handlers fail on titles for as long as a test wants it.</summary>
internal sealed class Troubles
{
    public Func<string, bool> With { get; set; } = _ => false;

    public void Meet(string title)
    {
        if (With(title))
        {
            throw new InvalidOperationException($"no {title}, please");
        }
    }
}

internal sealed class ListBook(CatalogueContext store, Troubles troubles) : IEventHandler<BookAdded>, IEventHandler<BookRenamed>
{
    public Task HandleAsync(BookAdded @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        store.Entries.Add(new CatalogueEntry { Id = @event.Id, Title = @event.Title });
        return HearAsync(@event.Title, envelope);
    }

    public async Task HandleAsync(BookRenamed @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var entry = await store.Entries.SingleAsync(e => e.Id == @event.Id, cancellationToken);
        entry.Title = @event.Title;
        await HearAsync(@event.Title, envelope);
    }

    private Task HearAsync(string title, EventEnvelope envelope)
    {
        troubles.Meet(title);
        store.Heard.Add(new Heard { Book = envelope.Aggregate, Sequence = envelope.Sequence });
        return Task.CompletedTask;
    }
}
