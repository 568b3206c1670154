using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Samverkan.GraphQL.Building;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// A row class is also what the graph shows: what it works out from its columns (a reference by key, a text put together) is
/// no relationship of the store's.
/// </summary>
internal sealed class ComputedMembers : IEntityTypeAddedConvention
{
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        var type = entityTypeBuilder.Metadata.ClrType;
        if (type.IsDefined(typeof(EntityKeyAttribute)))
        {
            entityTypeBuilder.ModelBuilder.Ignore(type, fromDataAnnotation: true);
            context.StopProcessing();
            return;
        }

        foreach (var member in type.GetRuntimeProperties().Where(p => p.SetMethod is null && !IsCollection(p.PropertyType)))
        {
            entityTypeBuilder.Ignore(member.Name, fromDataAnnotation: true);
        }
    }

    private static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
