using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Samverkan.GraphQL.Building;

namespace Samverkan.SharedKernel.Audit;

/// <summary>A row as the graph names it.</summary>
/// <param name="Type">The entity's type in the graph; the class's name where it is none.</param>
/// <param name="Id">Its key; several parts are joined by a slash.</param>
internal sealed record AuditedObject(string Type, string Id)
{
    public static AuditedObject Of(EntityEntry entry)
    {
        var row = entry.Metadata.ClrType;
        var type = row.GetCustomAttribute<EntityAttribute>()?.KeyType.GetCustomAttribute<EntityKeyAttribute>()?.TypeName ?? row.Name;
        var key = entry.Metadata.FindPrimaryKey()!.Properties
            .Select(p => Convert.ToString(entry.Property(p).CurrentValue, CultureInfo.InvariantCulture));
        return new(type, string.Join('/', key));
    }
}
