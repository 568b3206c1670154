using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation;

/// <summary>What all rules share while an executable document is validated.</summary>
internal sealed class ValidationContext : DocumentContext
{
    public ValidationContext(Schema schema, DocumentNode document, int maxErrors) : base(schema.Definition, document, maxErrors)
    {
        Schema = schema;
        Fragments = new FragmentGraph(document);
        Types = new TypeContext(schema);
        Variables = new VariableUsages(Fragments, Types);
    }

    public Schema Schema { get; }

    /// <summary>Which fragments there are, and which definition spreads which.</summary>
    public FragmentGraph Fragments { get; }

    /// <summary>The types at the place that the walk has reached.</summary>
    public TypeContext Types { get; }

    private protected override IReadOnlyList<DirectiveDefinition> Implied => [];

    public override TypeDefinition? TypeOfSchema(string name) => Schema.Type(name);

    /// <summary>Where variables are used; complete when the walk is over.</summary>
    public VariableUsages Variables { get; }
}
