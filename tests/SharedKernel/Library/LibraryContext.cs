using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Tests.Library;

/// <summary>A module that keeps books.</summary>
internal sealed class LibraryModule : IModule
{
    public const string ModuleName = "library";

    public string Name => ModuleName;

    public RightsTable Rights => new(Name);

    public Type ContextType => typeof(LibraryContext);

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<SnapshotPages>();

    public void BuildGraph(SubgraphBuilder graph)
    {
    }

    public Task LoadSampleAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<LibraryContext>();
        var book = Book.New("EX/1/2026", "Exempel", services.GetRequiredService<TimeProvider>().GetUtcNow());
        store.Add(book);
        store.Publish(new BookAdded(book.Id, book.Title), book.Id);
        return Task.CompletedTask;
    }
}

internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : ModuleContext(options)
{
    public override string Module => LibraryModule.ModuleName;

    public DbSet<Book> Books => Set<Book>();

    protected override void Map(ModelBuilder model) => model.Entity<Book>(book =>
    {
        book.Property(b => b.Title).HasMaxLength(200);
        book.ComplexProperty(b => b.Imprint, imprint => imprint.Property(i => i.Place).HasMaxLength(100));
        book.HasIndex(b => new { b.TitleSort, b.Id });
    });
}
