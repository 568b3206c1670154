using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>A value that a query filter of the model takes from the context: what EF Core asks of it anew each time that a statement is sent.</summary>
/// <param name="Name">Name of the statement's parameter.</param>
/// <param name="Type">Its type.</param>
/// <param name="Read">Asks a context for it.</param>
internal sealed record FilterValue(string Name, Type Type, Func<DbContext, object?> Read)
{
    // as EF Core names them: with the member of the context, and a number where another parameter has the name
    private const string Prefix = "ef_filter__";

    /// <summary>The value of a parameter; null if it is none of a query filter, or no plain property of the context.</summary>
    public static FilterValue? Of(DbContext context, string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || Member(context.GetType(), name[Prefix.Length..]) is not { CanRead: true } property)
        {
            return null;
        }
        var asked = Expression.Parameter(typeof(DbContext), "context");
        var value = Expression.Convert(Expression.Property(Expression.Convert(asked, context.GetType()), property), typeof(object));
        return new(name, property.PropertyType, Expression.Lambda<Func<DbContext, object?>>(value, asked).Compile());
    }

    private static PropertyInfo? Member(Type context, string name) => context.GetProperty(name) ?? context.GetProperty(name.TrimEnd([.. "0123456789"]));
}
