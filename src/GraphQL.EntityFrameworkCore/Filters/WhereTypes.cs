using System.Collections;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>
/// The input types of <c>where</c>: one per row class, and one per row class that filterable lists lead to. They refer to each other by name, so that
/// relations may go in circles.
/// </summary>
/// <param name="types">The registry.</param>
/// <param name="contextType">The context whose rows they are.</param>
internal sealed class WhereTypes(ITypeRegistry types, Type contextType)
{
    private readonly Dictionary<Type, (IReadOnlyList<FilterMember> Members, IReadOnlyList<FilterRelation> Relations)> known = [];
    private readonly HashSet<Type> added = [];

    /// <summary>Name of the type that lists of a row class are narrowed by; null where nothing of it can be filtered by.</summary>
    public string? Of(Type row)
    {
        var (members, relations) = FiltersOf(row);
        return members.Count + relations.Count == 0 ? null : Add(row);
    }

    private (IReadOnlyList<FilterMember> Members, IReadOnlyList<FilterRelation> Relations) FiltersOf(Type row)
    {
        if (!known.TryGetValue(row, out var filters))
        {
            known[row] = filters = (FilterMember.Of(row, types), FilterRelation.Of(row, types, contextType));
        }
        return filters;
    }

    private string Add(Type row)
    {
        var rowName = types.TypeOf(row).Name;
        var name = rowName + "Where";
        if (!added.Add(row))
        {
            return name;
        }
        var (members, relations) = FiltersOf(row);
        var self = TypeReference.Named(name);
        types.Add(new InputObjectType
        {
            Name = name,
            Description = Description(rowName, relations.Count > 0),
            Fields =
            [
                new() { Name = "and", Type = self.NonNull().List(), Description = "All of these must hold." },
                new() { Name = "or", Type = self.NonNull().List(), Description = "At least one of these must hold." },
                new() { Name = "not", Type = self, Description = "This must not hold." },
                .. members.Select(m => Field(m.Name, FilterTypes.Add(m, types).Name, m.Description)),
                .. relations.Select(r => Field(r.Name, r.IsList ? AddList(r.Row) : Add(r.Row), r.Description)),
            ],
            Create = Conditions.Of(members, relations),
        });
        return name;
    }

    private string AddList(Type row)
    {
        var where = TypeReference.Named(Add(row));
        var rowName = types.TypeOf(row).Name;
        InputValueDefinition Field(Quantifier quantifier, string description) => new() { Name = NameOf(quantifier), Type = where, Description = description };
        var type = new InputObjectType
        {
            Name = rowName + "ListFilter",
            Description = $"Holds the {rowName} rows that belong to a row against conditions; all that is given must hold. Rows that one may not see are none. Null asks nothing.",
            Fields =
            [
                Field(Quantifier.Some, "This holds of at least one of them; `{}` asks whether there are any."),
                Field(Quantifier.None, "This holds of none of them; `{}` asks whether there are none."),
                Field(Quantifier.All, "This holds of all of them, also where there are none."),
            ],
            Create = fields => new ListFilter(
                [.. Enum.GetValues<Quantifier>().Where(q => fields.GetValueOrDefault(NameOf(q)) is not null).Select(q => (q, (Condition)fields[NameOf(q)]!))]),
        };
        types.Add(type);
        return type.Name;
    }

    private static string NameOf(Quantifier quantifier) => quantifier.ToString().ToLowerInvariant();

    private static string Description(string rowName, bool leadsOn) =>
        $"Narrows a list of {rowName}. All that is given must hold. A field that is null equals null alone, differs from everything else, and is neither less nor greater than anything."
        + (leadsOn ? " What is asked of a related object holds where there is one that one may see and it holds of that: `{}` asks whether there is one, null asks nothing." : "");

    private static InputValueDefinition Field(string name, string type, string? description) =>
        new() { Name = name, Type = TypeReference.Named(type), Description = description };
}

/// <summary>Makes conditions of the coerced fields of a <c>where</c>.</summary>
internal static class Conditions
{
    /// <summary>The making of those of a row class.</summary>
    public static Func<IReadOnlyDictionary<string, object?>, object> Of(IReadOnlyList<FilterMember> members, IReadOnlyList<FilterRelation> relations)
    {
        var membersByName = members.ToDictionary(m => m.Name);
        var relationsByName = relations.ToDictionary(r => r.Name);
        return fields => new All([.. fields.SelectMany(f => Of(f.Key, f.Value, membersByName, relationsByName))]);
    }

    private static IEnumerable<Condition> Of(
        string name, object? value, Dictionary<string, FilterMember> members, Dictionary<string, FilterRelation> relations) => (name, value) switch
        {
            (_, null) => [],
            ("and", IEnumerable all) => all.Cast<Condition>(),
            ("or", IEnumerable any) => [new Any([.. any.Cast<Condition>()])],
            ("not", Condition condition) => [new Not(condition)],
            (_, FieldFilter filter) => filter.Operands.Select(o => new Comparison(members[name], o.Operator, o.Value)),
            (_, ListFilter filter) => filter.Conditions.Select(c => new Related(relations[name], c.Quantifier, c.Condition)),
            (_, Condition condition) => [new Related(relations[name], Quantifier.Some, condition)],
            _ => throw new InvalidOperationException($"{name} was coerced to {value.GetType().Name}."),
        };
}
