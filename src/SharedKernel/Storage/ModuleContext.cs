using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Numbers;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// A module's store: its own tables, and the kernel's (outbox, inbox, counters, outcomes of commands, audit, lease). A context
/// of the request's scope reads; one of a command's or an event handler's scope writes.
/// </summary>
public abstract class ModuleContext(DbContextOptions options) : DbContext(options)
{
    private Author? author;
    private RequestInfo? reader;

    /// <summary>The module's name: the schema on SQL Server, the file on SQLite.</summary>
    public abstract string Module { get; }

    /// <summary>The audit trail: who changed what, when and why.</summary>
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>The module's number series.</summary>
    public NumberSeries Numbers => new(this);

    /// <summary>For whom rows are read: what the query filters of a module's tables ask. Nobody unless the context's scope says who.</summary>
    protected Principal Reader => reader?.Principal ?? Principal.Anonymous;

    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    internal DbSet<InboxRow> Inbox => Set<InboxRow>();

    internal DbSet<OutcomeRow> Outcomes => Set<OutcomeRow>();

    internal DbSet<Counter> Counters => Set<Counter>();

    internal DbSet<LeaseRow> Leases => Set<LeaseRow>();

    internal DbSet<RebuildRow> Rebuilds => Set<RebuildRow>();

    /// <summary>Publishes an event together with the change that it tells of: both are committed, or neither.</summary>
    /// <param name="event">The event.</param>
    /// <param name="aggregate">Id of what it happened to; its events are delivered in order.</param>
    /// <exception cref="InvalidOperationException">Outside a command or an event handler.</exception>
    public void Publish(IntegrationEvent @event, Guid aggregate)
    {
        if (author is not { } writer || writer.Lease != ContextId)
        {
            throw new InvalidOperationException("Events are published by commands and event handlers.");
        }

        Outbox.Add(OutboxRow.Of(@event, aggregate, writer.Principal, writer.Clock.GetUtcNow()));
    }

    /// <summary>Saves, with versions counted and Swedish columns set.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        SavedColumns.Set(ChangeTracker);
        await OutboxRow.NumberAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Not offered: saving waits for the database.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    internal void ReadFor(RequestInfo request) => reader = request;

    internal void WriteAs(Principal principal, TimeProvider clock) => author = new Author(ContextId, principal, clock);

    /// <summary>Maps the module's own tables.</summary>
    protected abstract void Map(ModelBuilder model);

    /// <inheritdoc/>
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>().HaveMaxLength(GuidBytes.Length).AreFixedLength();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(50).AreUnicode(false);
        var binaryCollation = Database.IsSqlServer() ? "Latin1_General_100_BIN2" : null;
        configurationBuilder.Conventions.Add(_ => new ComputedMembers());
        configurationBuilder.Conventions.Add(_ => new StoreConventions(binaryCollation));
    }

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsSqlServer())
        {
            modelBuilder.HasDefaultSchema(Module);
        }

        AuditRow.Map(modelBuilder);
        OutboxRow.Map(modelBuilder);
        InboxRow.Map(modelBuilder);
        OutcomeRow.Map(modelBuilder);
        Counter.Map(modelBuilder);
        LeaseRow.Map(modelBuilder);
        RebuildRow.Map(modelBuilder);
        Map(modelBuilder);
    }

    /// <summary>In whose name is written; contexts are pooled, and the next one to use this one has another lease.</summary>
    private sealed record Author(DbContextId Lease, Principal Principal, TimeProvider Clock);
}
