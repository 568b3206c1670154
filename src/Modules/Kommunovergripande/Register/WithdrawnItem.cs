using Microsoft.EntityFrameworkCore;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>An item that was taken from the register: no word of it up to a version is listed, however late it comes.</summary>
internal sealed class WithdrawnItem
{
    /// <summary>How long it is heeded: much longer than a word is under way, so that an item whose withdrawal came to nothing is listed again.</summary>
    public static readonly TimeSpan HeededFor = TimeSpan.FromDays(1);

    private WithdrawnItem()
    {
    }

    /// <summary>A withdrawal.</summary>
    public WithdrawnItem(Guid itemId) => ItemId = itemId;

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>The version up to which it is not listed.</summary>
    public int ItemVersion { get; private set; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>It is withdrawn up to a version.</summary>
    public void UpTo(int version, DateTimeOffset at) => (ItemVersion, At) = (Math.Max(version, ItemVersion), at);

    internal static void Map(ModelBuilder model) => model.Entity<WithdrawnItem>(table =>
    {
        table.ToTable("register_withdrawals");
        table.HasKey(w => w.ItemId);
        table.HasIndex(w => w.At);
    });
}
