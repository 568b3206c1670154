using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Seats;

/// <summary>A seat in a body or an arena, kept by another module: whoever sits there has a role as long as it lasts (plats).</summary>
[ObjectType("Seat"), SignedIn]
internal sealed class HeldSeat
{
    private HeldSeat()
    {
    }

    /// <summary>A seat that a module tells of.</summary>
    public HeldSeat(Guid id) => Id = id;

    /// <summary>Identity: that of the seat in its module.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The module's count of its changes.</summary>
    public int SeatVersion { get; private set; }

    /// <summary>The module that keeps it (område).</summary>
    [Field]
    public string Module { get; private set; } = "";

    /// <summary>The person of the shared register who sits there.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What follows from it (roll).</summary>
    [Field]
    public Role Role { get; private set; }

    /// <summary>What the role is confined to (omfång).</summary>
    [Field]
    public ScopeKind ScopeKind { get; private set; }

    /// <summary>To which: id of the body or of the arena (omfångets värde).</summary>
    [Field]
    public string ScopeValue { get; private set; } = "";

    /// <summary>First day (från och med).</summary>
    [Field]
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it goes on (till och med).</summary>
    [Field]
    public DateOnly? To { get; private set; }

    /// <summary>The role that follows, from the beginning of the first day to the end of the last one.</summary>
    public Sessions.HeldGrant Grant(TimeZoneInfo zone) =>
        new(Id, new Grant(Role, new Scope(ScopeKind, ScopeValue)), Begin(From, zone), To is { } last ? Begin(last.AddDays(1), zone) : null);

    /// <summary>Takes over what its module says.</summary>
    public void Say(Seat seat) => (SeatVersion, Module, PersonId, Role, ScopeKind, ScopeValue, From, To) =
        (seat.Version, seat.Module, seat.PersonId, seat.Role, seat.Scope.Kind, seat.Scope.Value, seat.From, seat.To);

    internal static void Map(ModelBuilder model) => model.ReadModel<HeldSeat>("seats", table =>
    {
        table.HasKey(s => s.Id);
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Module).HasMaxLength(50).IsUnicode(false);
        table.Property(s => s.ScopeValue).HasMaxLength(Grants.GivenGrant.MaxScope);
        table.HasIndex(s => s.PersonId);
    });

    private static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
