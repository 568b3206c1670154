using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Tests.Library;

/// <summary>Another module, which learns of books by events.</summary>
internal sealed class CatalogueModule : IModule
{
    public string Name => "catalogue";

    public RightsTable Rights => new(Name);

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

    public IQueryable<CatalogueEntry> Entries => this.Live<CatalogueEntry>();

    public DbSet<Heard> Heard => Set<Heard>();

    protected override void Map(ModelBuilder model)
    {
        model.ReadModel<CatalogueEntry>("catalogue_entries", _ => { });
        model.Entity<Heard>().HasKey(h => h.Order);
    }
}

internal sealed class CatalogueEntry
{
    public Guid Id { get; init; }

    public string Title { get; set; } = "";

    public int BookVersion { get; set; }
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

internal sealed class CatalogueOfBooks : IReadModel<BookAsTold, CatalogueEntry>
{
    public async Task WriteAsync(DbSet<CatalogueEntry> copy, IReadOnlyList<BookAsTold> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            var entry = await copy.SingleOrDefaultAsync(e => e.Id == item.Id, cancellationToken);
            if (entry is null)
            {
                copy.Add(entry = new CatalogueEntry { Id = item.Id });
            }

            if (entry.BookVersion < item.Version)
            {
                (entry.Title, entry.BookVersion) = (item.Title, item.Version);
            }
        }
    }
}

internal sealed class ListBook(CatalogueContext store, IReadModel<BookAsTold, CatalogueEntry> catalogue, Troubles troubles)
    : IEventHandler<BookAdded>, IEventHandler<BookRenamed>, IEventHandler<BookBurnt>
{
    public Task HandleAsync(BookAdded @event, EventEnvelope envelope, CancellationToken cancellationToken) =>
        HearAsync(new(@event.Id, @event.Title, 1), envelope, cancellationToken);

    public Task HandleAsync(BookRenamed @event, EventEnvelope envelope, CancellationToken cancellationToken) =>
        HearAsync(new(@event.Id, @event.Title, @event.Version), envelope, cancellationToken);

    public async Task HandleAsync(BookBurnt @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        foreach (var copy in await store.CopiesAsync<CatalogueEntry>(cancellationToken))
        {
            copy.RemoveRange(await copy.Where(e => e.Id == @event.Id).ToListAsync(cancellationToken));
        }
    }

    private async Task HearAsync(BookAsTold book, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        foreach (var copy in await store.CopiesAsync<CatalogueEntry>(cancellationToken))
        {
            await catalogue.WriteAsync(copy, [book], cancellationToken);
        }

        troubles.Meet(book.Title);
        store.Heard.Add(new Heard { Book = envelope.Aggregate, Sequence = envelope.Sequence });
    }
}
