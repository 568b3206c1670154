using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>What is wrong with arguments, input fields and the directives that have arguments (specification 3.6.1, 3.10, 3.13).</summary>
internal static class InputValueFaults
{
    /// <summary>The faults of a directive.</summary>
    public static IEnumerable<SchemaFault> OfDirective(DirectiveDefinition directive, IReadOnlyDictionary<string, TypeDefinition> types)
    {
        var place = "@" + directive.Name;
        var unknown = directive.Locations.Where(l => !DirectiveLocations.Executable.Contains(l) && !DirectiveLocations.TypeSystem.Contains(l));
        return NameFaults.Of(place, directive.Name, directive.Node)
            .Concat(directive.Locations.Count == 0 ? [SchemaFault.At($"Directive {place} must include 1 or more locations.", directive.Node)] : [])
            .Concat(unknown.Select(l => SchemaFault.At($"{place}: {l} is no place for directives.", directive.Node)))
            .Concat(OfArguments(place, directive.Arguments, types, ofDirective: true));
    }

    /// <summary>The faults of the arguments of a field or directive.</summary>
    public static IEnumerable<SchemaFault> OfArguments(
        string place, IReadOnlyList<InputValueDefinition> arguments, IReadOnlyDictionary<string, TypeDefinition> types, bool ofDirective = false) =>
        SchemaFaults.Duplicates(arguments.Select(a => a.Name)).Select(n => SchemaFault.At($"Argument \"{place}({n}:)\" can only be defined once."))
            .Concat(arguments.SelectMany(a => Of($"{place}({a.Name}:)", "argument", a, types, ofDirective ? a.Node : a.Node?.Type)));

    /// <summary>The faults of an argument or input field.</summary>
    /// <param name="place">Its coordinate.</param>
    /// <param name="kind">What it is called.</param>
    /// <param name="value">The definition.</param>
    /// <param name="types">All types.</param>
    /// <param name="typeNode">Where its type is written.</param>
    public static IEnumerable<SchemaFault> Of(
        string place, string kind, InputValueDefinition value, IReadOnlyDictionary<string, TypeDefinition> types, SyntaxNode? typeNode)
    {
        foreach (var fault in NameFaults.Of(place, value.Name, value.Node))
        {
            yield return fault;
        }
        var type = types.GetValueOrDefault(value.Type.Name);
        if (type is null)
        {
            yield return SchemaFault.At($"{place} has the type {value.Type}, which is not defined.", typeNode);
            yield break;
        }
        var input = type is ScalarType or EnumType or InputObjectType;
        if (!input)
        {
            yield return SchemaFault.At($"The type of {place} must be Input Type but got: {value.Type}.", typeNode);
        }
        if (value is { Required: true, DeprecationReason: not null })
        {
            yield return SchemaFault.At(
                $"Required {kind} {place} cannot be deprecated.", SchemaFault.Deprecation(value.Node?.Directives), value.Node?.Type);
        }
        if (value.DefaultValue is { } literal && input)
        {
            foreach (var fault in LiteralFaults.Find(literal, value.Type, types.GetValueOrDefault))
            {
                yield return SchemaFault.At(
                    $"{place} has invalid default value{fault.At}: {fault.Message}", value.Node is null ? null : fault.Node);
            }
        }
    }
}
