using System.Text.Json.Serialization;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>What the register of all modules says of an item: whole, so that the newest word replaces all earlier ones.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Module">The module that owns it.</param>
/// <param name="ItemType">Name of its type in the graph: where its entity is found.</param>
/// <param name="ItemId">Its id.</param>
/// <param name="ItemVersion">Its version: an older word never replaces a newer one.</param>
/// <param name="Title">Its title, at most <see cref="MaxTitle"/> characters; the register cuts longer ones.</param>
/// <param name="RegistryNumber">Its registry number, if it has one.</param>
/// <param name="Status">Its state by the owner's code, <c>PLACED</c> say.</param>
/// <param name="StatusText">Its state in Swedish.</param>
/// <param name="MunicipalityCodes">The municipalities that it concerns.</param>
/// <param name="OccurredAt">The moment that it is listed by.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public sealed record RegisterItem(
    RegisterItemKind Kind, string Module, string ItemType, Guid ItemId, int ItemVersion, string Title, string? RegistryNumber, string Status, string StatusText,
    IReadOnlyList<string> MunicipalityCodes, DateTimeOffset OccurredAt, DateTimeOffset ChangedAt)
{
    /// <summary>Longest title that the register keeps, in characters.</summary>
    public const int MaxTitle = 300;
}

/// <summary>Kinds of things that the register of all modules lists (typ av post).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegisterItemKind>))]
public enum RegisterItemKind
{
    /// <summary>What a municipality asks FoU Jämt to do (beställning).</summary>
    StudyOrder,

    /// <summary>What came out of a study order (resultat).</summary>
    StudyResult,
}
