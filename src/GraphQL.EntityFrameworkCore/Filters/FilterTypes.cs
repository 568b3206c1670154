using System.Collections.Concurrent;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>The input types that fields are held against values by: one per scalar and enum, which all rows share.</summary>
internal static class FilterTypes
{
    private static readonly FilterOperator[] Equality = [FilterOperator.Eq, FilterOperator.Neq];
    private static readonly FilterOperator[] Choice = [.. Equality, FilterOperator.In, FilterOperator.Nin];
    private static readonly FilterOperator[] Range = [.. Choice, FilterOperator.Lt, FilterOperator.Lte, FilterOperator.Gt, FilterOperator.Gte];
    private static readonly FilterOperator[] Text = [.. Choice, FilterOperator.Contains, FilterOperator.StartsWith];
    private static readonly ConcurrentDictionary<(string Name, string Scalar), InputObjectType> Shared = new();

    /// <summary>Whether a field of this type can be filtered by.</summary>
    public static bool CanFilter(Type type) => type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(bool) || IsOrdered(type);

    /// <summary>The name in the graph.</summary>
    public static string NameOf(FilterOperator filterOperator) =>
        char.ToLowerInvariant(filterOperator.ToString()[0]) + filterOperator.ToString()[1..];

    /// <summary>Adds the type that a field is held against values by.</summary>
    public static InputObjectType Add(FilterMember member, ITypeRegistry types)
    {
        var scalar = types.TypeOf(member.ValueType).Name;
        var name = (member.Folded is null ? scalar : "Text") + "Filter";
        var type = Shared.GetOrAdd((name, scalar), _ => Filter(name, scalar, Operators(member)));
        types.Add(type);
        return type;
    }

    private static InputObjectType Filter(string name, string scalar, FilterOperator[] operators) => new()
    {
        Name = name,
        Description = $"Holds a field of type {scalar} against values; all that is given must hold.",
        Fields = [.. operators.Select(o => Operand(o, TypeReference.Named(scalar)))],
        Create = fields => new FieldFilter([.. operators.Where(o => fields.ContainsKey(NameOf(o))).Select(o => (o, fields[NameOf(o)]))]),
    };

    private static InputValueDefinition Operand(FilterOperator filterOperator, TypeReference scalar) => new()
    {
        Name = NameOf(filterOperator),
        Type = filterOperator is FilterOperator.In or FilterOperator.Nin ? scalar.NonNull().List() : scalar,
        Description = filterOperator switch
        {
            FilterOperator.Eq => "Equals; null asks for what is not set.",
            FilterOperator.Neq => "Differs; null asks for what is set, another value also finds what is not set.",
            FilterOperator.In => $"Equals one of these, at most {WhereLimits.ListLength}.",
            FilterOperator.Nin => $"Equals none of these, at most {WhereLimits.ListLength}; finds also what is not set.",
            FilterOperator.Lt => "Is less, or earlier.",
            FilterOperator.Lte => "Is less or equal, or not later.",
            FilterOperator.Gt => "Is greater, or later.",
            FilterOperator.Gte => "Is greater or equal, or not earlier.",
            FilterOperator.Contains => "Has this somewhere in it; case and accents do not matter.",
            _ => "Begins with this; case and accents do not matter.",
        },
    };

    private static FilterOperator[] Operators(FilterMember member) =>
        member.ValueType == typeof(bool) ? Equality
        : member.Folded is not null ? Text
        : IsOrdered(member.ValueType) ? Range
        : Choice;

    private static bool IsOrdered(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(DateTimeOffset);
}
