using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Samverkan.SharedKernel.Text;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// What holds for every table of every module: names in snake_case, ids given by the code, versions guarded, Swedish sort keys
/// and folded texts compared byte by byte.
/// </summary>
/// <param name="binaryCollation">The provider's binary collation; null where that is what it does anyway.</param>
internal sealed class StoreConventions(string? binaryCollation) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var table in modelBuilder.Metadata.GetEntityTypes())
        {
            if (table.GetTableName() is { } name)
            {
                table.SetTableName(SnakeCase(name));
            }

            foreach (var column in Columns(table))
            {
                Name(column);
                GiveNoId(column);
                Guard(table, column);
                CompareByBytes(table, column);
            }
        }
    }

    /// <summary>Those of the table itself, and of the values of several columns that it holds.</summary>
    private static IEnumerable<IConventionProperty> Columns(IConventionEntityType table) =>
        table.GetProperties().Concat(table.GetComplexProperties().SelectMany(value => value.ComplexType.GetProperties()));

    /// <summary>A column of a value of several columns begins with the value's name: <c>when_text</c>.</summary>
    private static void Name(IConventionProperty column) => column.SetColumnName(column.DeclaringType is IConventionComplexType value
        ? $"{SnakeCase(value.ComplexProperty.Name)}_{SnakeCase(column.Name)}"
        : SnakeCase(column.GetColumnName()));

    private static void GiveNoId(IConventionProperty column)
    {
        if (column.ClrType == typeof(Guid) && column.IsPrimaryKey())
        {
            column.SetValueGenerated(ValueGenerated.Never);
        }
    }

    private static void Guard(IConventionEntityType table, IConventionProperty column)
    {
        if (column.Name == nameof(IVersioned.Version) && table.ClrType.IsAssignableTo(typeof(IVersioned)))
        {
            column.SetIsConcurrencyToken(true);
        }
    }

    private void CompareByBytes(IConventionEntityType table, IConventionProperty column)
    {
        if (column.PropertyInfo is not { } property)
        {
            return;
        }

        if (property.GetCustomAttribute<SortKeyOfAttribute>() is not null)
        {
            column.SetMaxLength(SwedishText.SortKeyLength);
            column.SetIsUnicode(false);
            column.SetCollation(binaryCollation);
        }
        else if (property.GetCustomAttribute<FoldedOfAttribute>() is { } folded)
        {
            column.SetMaxLength(table.FindProperty(folded.Member)?.GetMaxLength());
            column.SetCollation(binaryCollation);
        }
        else if ((column.IsPrimaryKey() || column.IsForeignKey()) && column.IsUnicode() == false)
        {
            // Keys that clients choose: k1 and K1 are two. SQL Server takes a reference to such a key only where it compares as the key does.
            column.SetCollation(binaryCollation);
        }
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
