using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Samverkan.SharedKernel.Text;

namespace Samverkan.SharedKernel.Storage;

/// <summary>Columns that follow from the others when a row is saved: its version, sort keys and folded texts.</summary>
internal static class SavedColumns
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Derived>> DerivedOf = new();

    public static void Set(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            CountVersion(entry);
            foreach (var (column, source, derive) in DerivedOf.GetOrAdd(entry.Entity.GetType(), DerivedColumns))
            {
                entry.Property(column).CurrentValue = derive((string?)entry.Property(source).CurrentValue ?? "");
            }
        }
    }

    /// <summary>Whether a column repeats another, and so says nothing of its own.</summary>
    public static bool Repeats(PropertyInfo? column) =>
        column is not null && (column.IsDefined(typeof(SortKeyOfAttribute)) || column.IsDefined(typeof(FoldedOfAttribute)));

    private static void CountVersion(EntityEntry entry)
    {
        if (entry.Entity is IVersioned)
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }

    private static List<Derived> DerivedColumns(Type row)
    {
        var columns = new List<Derived>();
        foreach (var property in row.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.GetCustomAttribute<SortKeyOfAttribute>() is { } sortKey)
            {
                columns.Add(new(property.Name, sortKey.Member, SwedishText.SortKey));
            }
            else if (property.GetCustomAttribute<FoldedOfAttribute>() is { } folded)
            {
                columns.Add(new(property.Name, folded.Member, SwedishText.Fold));
            }
        }

        return columns;
    }

    private sealed record Derived(string Column, string Source, Func<string, string> Derive);
}
