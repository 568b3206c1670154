using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.SharedKernel.Text;
using Samverkan.SharedKernel.Workspace;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>
/// An item of any module as the register lists it (registerpost): its latest word on title, status and whom it concerns. <c>item</c> leads to the thing
/// itself in its module.
/// </summary>
// A read model, kept so that every list is one seek: an item has one row in the county's list and one in that of each municipality it concerns.
[ObjectType, Needs("kommunovergripande.register.read")]
internal sealed class RegisterEntry
{
    /// <summary>Stands in the place of a municipality's code in the county's list.</summary>
    public const string WholeCounty = "";

    private const char Separator = ',';

    private RegisterEntry()
    {
    }

    /// <summary>The row's own identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose list the row stands in: a municipality's code, or <see cref="WholeCounty"/>.</summary>
    public string List { get; private set; } = "";

    /// <summary>The item's id; the same in every list.</summary>
    [Field("id")]
    public Guid ItemId { get; private set; }

    /// <summary>What kind of thing it is (typ).</summary>
    [Field, Filterable]
    public RegisterItemKind Kind { get; private set; }

    /// <summary>The module that owns it, <c>valfard</c> say (modul).</summary>
    [Field, Filterable]
    public string Module { get; private set; } = "";

    /// <summary>Name of its type in the graph.</summary>
    public string ItemType { get; private set; } = "";

    /// <summary>The item's version when it was listed.</summary>
    public int ItemVersion { get; private set; }

    /// <summary>Its title (rubrik).</summary>
    [Field, Filterable(Folded = nameof(TitleFolded)), Orderable(SortKey = nameof(TitleSort))]
    public string Title { get; private set; } = "";

    /// <summary>Its registry number, if it has one (diarienummer).</summary>
    [Field, Filterable]
    public string? RegistryNumber { get; private set; }

    /// <summary>Its state by the owner's code, <c>PLACED</c> say (status).</summary>
    [Field, Filterable]
    public string Status { get; private set; } = "";

    /// <summary>Its state in Swedish (status i klartext).</summary>
    [Field]
    public string StatusText { get; private set; } = "";

    /// <summary>The moment that it is listed by: when an order was placed, say (tidpunkt).</summary>
    [Field, Filterable, Orderable]
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>When the item was last changed (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Codes of the municipalities that it concerns.</summary>
    public string MunicipalityCodes { get; private set; } = "";

    /// <summary>Orders titles as Swedish does.</summary>
    [SortKeyOf(nameof(Title))]
    public string TitleSort { get; private set; } = "";

    /// <summary>The title as it is searched.</summary>
    [FoldedOf(nameof(Title))]
    public string TitleFolded { get; private set; } = "";

    /// <summary>The municipalities that it concerns (kommuner).</summary>
    [Field(Requires = [nameof(MunicipalityCodes)])]
    public IReadOnlyList<MunicipalityKey> Municipalities =>
        [.. MunicipalityCodes.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(code => new MunicipalityKey(code))];

    /// <summary>The thing itself, in the module that owns it (posten).</summary>
    [Field(Requires = [nameof(ItemType), nameof(ItemId)])]
    public IWorkspaceItem? Item => WorkspaceItems.Find(ItemType, ItemId);

    /// <summary>The lists that an item stands in: the county's, and those of the municipalities that it concerns.</summary>
    public static IReadOnlyList<string> ListsOf(RegisterItem item) => [WholeCounty, .. item.MunicipalityCodes.Distinct()];

    /// <summary>An item's row in a list.</summary>
    public static RegisterEntry Of(RegisterItem item, string list, DateTimeOffset now)
    {
        var entry = new RegisterEntry { Id = Guid.CreateVersion7(now), List = list };
        entry.Say(item);
        return entry;
    }

    /// <summary>Takes over the item's latest word.</summary>
    public void Say(RegisterItem item)
    {
        Kind = item.Kind;
        Module = item.Module;
        ItemType = item.ItemType;
        ItemId = item.ItemId;
        ItemVersion = item.ItemVersion;
        Title = item.Title.Length <= RegisterItem.MaxTitle ? item.Title : item.Title[..RegisterItem.MaxTitle];
        RegistryNumber = item.RegistryNumber;
        Status = item.Status;
        StatusText = item.StatusText;
        MunicipalityCodes = string.Join(Separator, item.MunicipalityCodes.Distinct());
        OccurredAt = item.OccurredAt;
        ChangedAt = item.ChangedAt;
    }

    internal static void Map(EntityTypeBuilder<RegisterEntry> table)
    {
        table.Property(e => e.List).HasMaxLength(Municipality.CodeLength);
        table.Property(e => e.Module).HasMaxLength(50);
        table.Property(e => e.ItemType).HasMaxLength(100);
        table.Property(e => e.Title).HasMaxLength(RegisterItem.MaxTitle);
        table.Property(e => e.RegistryNumber).HasMaxLength(50);
        table.Property(e => e.Status).HasMaxLength(50);
        table.Property(e => e.StatusText).HasMaxLength(100);
        table.Property(e => e.MunicipalityCodes).HasMaxLength(500);
        table.HasIndex(e => new { e.ItemId, e.List }).IsUnique();
        table.HasIndex(e => new { e.List, e.OccurredAt, e.Id });
        table.HasIndex(e => new { e.List, e.Kind, e.OccurredAt, e.Id });
        table.HasIndex(e => new { e.List, e.Status, e.OccurredAt, e.Id });
        table.HasIndex(e => new { e.List, e.TitleSort, e.Id });
    }
}
