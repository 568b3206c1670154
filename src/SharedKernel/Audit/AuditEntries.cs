using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Audit;

/// <summary>Audit rows of a command.</summary>
internal static class AuditEntries
{
    // Read by people, in Swedish: å as å. The text is never put into HTML as it stands.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One row per changed object; one for the outcome's object where no row of the store was changed.</summary>
    public static IReadOnlyList<AuditRow> Done(ICommand command, Outcome outcome, Principal principal, DateTimeOffset at, ChangeTracker tracker)
    {
        tracker.DetectChanges();
        SavedColumns.Set(tracker);
        var rows = tracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !IsKernels(e))
            .Select(e => RowOf(e, command, principal, at))
            .ToList();
        return rows.Count > 0 ? rows : [RowOf(command, principal, at, new(outcome.ObjectType, outcome.ObjectId), null, null)];
    }

    /// <summary>The row of a refused command: what kinds of faults and where, not the values that were refused.</summary>
    public static AuditRow Refused(ICommand command, Outcome refused, Principal principal, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        PrincipalId = principal.Id,
        PrincipalName = principal.Name,
        Command = command.GetType().Name,
        ObjectType = refused.ObjectType,
        ObjectId = refused.ObjectId,
        Reason = command.Reason,
        Outcome = AuditOutcome.Refused,
        Errors = JsonSerializer.Serialize(refused.Errors.Select(e => new { Code = e.Code.ToString(), e.Path }), Json),
    };

    private static bool IsKernels(EntityEntry entry) => entry.Metadata.ClrType.Assembly == typeof(AuditEntries).Assembly;

    private static AuditRow RowOf(EntityEntry entry, ICommand command, Principal principal, DateTimeOffset at)
    {
        var columns = entry.Properties.Concat(entry.ComplexProperties.SelectMany(value => value.Properties))
            .Where(p => entry.State != EntityState.Modified || p.IsModified)
            .Where(p => !SavedColumns.Repeats(p.Metadata.PropertyInfo) && p.Metadata.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute), true) != true)
            .ToList();
        var before = entry.State == EntityState.Added ? null : JsonOf(columns, p => p.OriginalValue);
        var after = entry.State == EntityState.Deleted ? null : JsonOf(columns, p => p.CurrentValue);
        var changed = AuditedObject.Of(entry);
        return RowOf(command, principal, at, (changed.Type, changed.Id), before, after);
    }

    private static AuditRow RowOf(
        ICommand command, Principal principal, DateTimeOffset at, (string? Type, string? Id) changed, string? before, string? after) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        PrincipalId = principal.Id,
        PrincipalName = principal.Name,
        Command = command.GetType().Name,
        ObjectType = changed.Type,
        ObjectId = changed.Id,
        Before = before,
        After = after,
        Reason = command.Reason,
        Outcome = AuditOutcome.Done,
    };

    private static string JsonOf(IEnumerable<PropertyEntry> columns, Func<PropertyEntry, object?> value) => JsonSerializer.Serialize(
        columns.ToDictionary(NameOf, p => Plain(value(p))), Json);

    /// <summary>A column of a value of several columns is named with it: <c>when.text</c>.</summary>
    private static string NameOf(PropertyEntry column)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(column.Metadata.Name);
        return column.Metadata.DeclaringType is IComplexType value ? $"{JsonNamingPolicy.CamelCase.ConvertName(value.ComplexProperty.Name)}.{name}" : name;
    }

    private static object? Plain(object? value) => value is Enum name ? name.ToString() : value;
}
