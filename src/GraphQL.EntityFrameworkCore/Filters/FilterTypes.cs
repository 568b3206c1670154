using System.Collections.Concurrent;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>The input types of <c>where</c>: one per row, and one per scalar and enum that all rows share.</summary>
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

    /// <summary>Adds the row's <c>where</c> type with all that it refers to.</summary>
    public static InputObjectType Add(string rowName, IReadOnlyList<FilterMember> members, ITypeRegistry types)
    {
        var name = rowName + "Where";
        var byName = members.ToDictionary(m => m.Name);
        var self = TypeReference.Named(name);
        var type = new InputObjectType
        {
            Name = name,
            Description = $"Narrows a list of {rowName}. All that is given must hold. A field that is null equals null alone, differs from everything else, and is neither less nor greater than anything.",
            Fields =
            [
                new() { Name = "and", Type = self.NonNull().List(), Description = "All of these must hold." },
                new() { Name = "or", Type = self.NonNull().List(), Description = "At least one of these must hold." },
                new() { Name = "not", Type = self, Description = "This must not hold." },
                .. members.Select(m => new InputValueDefinition { Name = m.Name, Type = TypeReference.Named(FieldFilter(m, types)), Description = m.Description }),
            ],
            Create = fields => new All([.. fields.SelectMany(f => Conditions(f.Key, f.Value, byName))]),
        };
        types.Add(type);
        return type;
    }

    private static IEnumerable<Condition> Conditions(string name, object? value, Dictionary<string, FilterMember> members) => (name, value) switch
    {
        (_, null) => [],
        ("and", System.Collections.IEnumerable all) => all.Cast<Condition>(),
        ("or", System.Collections.IEnumerable any) => [new Any([.. any.Cast<Condition>()])],
        ("not", Condition condition) => [new Not(condition)],
        (_, FieldFilter filter) => filter.Operands.Select(o => new Comparison(members[name], o.Operator, o.Value)),
        _ => throw new InvalidOperationException($"{name} was coerced to {value.GetType().Name}."),
    };

    private static string FieldFilter(FilterMember member, ITypeRegistry types)
    {
        var scalar = types.TypeOf(member.ValueType).Name;
        var name = (member.Folded is null ? scalar : "Text") + "Filter";
        types.Add(Shared.GetOrAdd((name, scalar), _ => FieldFilter(name, scalar, Operators(member))));
        return name;
    }

    private static InputObjectType FieldFilter(string name, string scalar, FilterOperator[] operators) => new()
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
