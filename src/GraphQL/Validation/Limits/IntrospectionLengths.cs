using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>
/// How long introspection's lists are: as many types as the schema has, and of each as many fields, arguments and values as its types have on an average.
/// So the whole schema costs about what it is, and a request that goes through it again and again costs the more.
/// </summary>
internal sealed class IntrospectionLengths
{
    private readonly Dictionary<(string Type, string Field), double> lengths;

    public IntrospectionLengths(Schema schema)
    {
        var composites = schema.Types.OfType<CompositeType>().ToList();
        var fields = composites.SelectMany(c => c.Fields).ToList();
        var (interfaces, unions) = (schema.Types.OfType<InterfaceType>().ToList(), schema.Types.OfType<UnionType>().ToList());
        lengths = new()
        {
            [("__Schema", "types")] = schema.Types.Count,
            [("__Schema", "directives")] = schema.Directives.Count,
            [("__Type", "fields")] = Average(fields.Count, composites.Count),
            [("__Type", "interfaces")] = Average(composites.Sum(c => c.Interfaces.Count), composites.Count),
            [("__Type", "possibleTypes")] = Average(interfaces.Concat<TypeDefinition>(unions).Sum(t => schema.PossibleTypes(t.Name).Count), interfaces.Count + unions.Count),
            [("__Type", "enumValues")] = Average(schema.Types.OfType<EnumType>().Sum(e => e.Values.Count), schema.Types.OfType<EnumType>().Count()),
            [("__Type", "inputFields")] = Average(schema.Types.OfType<InputObjectType>().Sum(i => i.Fields.Count), schema.Types.OfType<InputObjectType>().Count()),
            [("__Field", "args")] = Average(fields.Sum(f => f.Arguments.Count), fields.Count),
            [("__Directive", "args")] = Average(schema.Directives.Values.Sum(d => d.Arguments.Count), schema.Directives.Count),
        };
    }

    /// <summary>The length of a list; 1 where the table has none, since it holds leaves.</summary>
    public double Of(CompositeType type, FieldDefinition field) => lengths.GetValueOrDefault((type.Name, field.Name), 1);

    private static double Average(int all, int of) => Math.Max(1, Math.Ceiling(all / (double)Math.Max(1, of)));
}
