using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Numbers;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Events;

/// <summary>An event in the store that it happened in, until it is delivered and for a while after.</summary>
internal sealed class OutboxRow
{
    private static readonly ConcurrentDictionary<Type, EventNameAttribute> Names = new();

    /// <summary>Order of the outbox; agrees with <see cref="Sequence"/> within an aggregate.</summary>
    public long Position { get; private set; }

    public Guid Id { get; private init; }

    public string Name { get; private init; } = "";

    public int Version { get; private init; }

    public Guid Aggregate { get; private init; }

    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private init; }

    public string PrincipalId { get; private init; } = "";

    public string Payload { get; private init; } = "";

    public int Attempts { get; private set; }

    /// <summary>Not before this; failing puts it off.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public static OutboxRow Of(IntegrationEvent @event, Guid aggregate, Principal principal, DateTimeOffset at)
    {
        var name = NameOf(@event.GetType());
        return new()
        {
            Id = Guid.CreateVersion7(at),
            Name = name.Name,
            Version = name.Version,
            Aggregate = aggregate,
            At = at,
            DueAt = at,
            PrincipalId = principal.Id,
            Payload = JsonSerializer.Serialize(@event, @event.GetType(), JsonSerializerOptions.Web),
        };
    }

    /// <summary>The event's name and version.</summary>
    /// <exception cref="InvalidOperationException">The record has no <see cref="EventNameAttribute"/>.</exception>
    public static EventNameAttribute NameOf(Type @event) => Names.GetOrAdd(@event, static type =>
        type.GetCustomAttribute<EventNameAttribute>() ?? throw new InvalidOperationException($"{type} needs [EventName]."));

    /// <summary>
    /// Numbers new events within their aggregates. The counter's row stays locked until the commit, so that a later number
    /// is never seen before an earlier one.
    /// </summary>
    public static async Task NumberAsync(ModuleContext store, CancellationToken cancellationToken)
    {
        foreach (var entry in store.ChangeTracker.Entries<OutboxRow>().Where(e => e.State == EntityState.Added).ToList())
        {
            entry.Entity.Sequence = await Counter.NextAsync(store, $"events/{entry.Entity.Aggregate}", cancellationToken);
        }
    }

    public EventEnvelope Envelope(string module)
    {
        using var payload = JsonDocument.Parse(Payload);
        return new(Id, Name, Version, module, Aggregate, Sequence, At, PrincipalId, payload.RootElement.Clone());
    }

    public static void Map(ModelBuilder model) => model.Entity<OutboxRow>(table =>
    {
        table.ToTable("outbox");
        table.HasKey(r => r.Position);
        table.Property(r => r.Position).ValueGeneratedOnAdd();
        table.HasIndex(r => r.Id).IsUnique();
        table.Property(r => r.Name).HasMaxLength(100);
        table.Property(r => r.PrincipalId).HasMaxLength(200);
        table.HasIndex(r => new { r.DeliveredAt, r.Position });
        table.HasIndex(r => new { r.Aggregate, r.Position }).HasFilter("delivered_at IS NULL");
    });
}
