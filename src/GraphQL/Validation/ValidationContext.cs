using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation;

/// <summary>What all rules share while a document is validated.</summary>
internal sealed class ValidationContext
{
    private readonly int maxErrors;
    private readonly List<GraphQLError> errors = [];

    public ValidationContext(Schema schema, DocumentNode document, int maxErrors)
    {
        Schema = schema;
        Document = document;
        this.maxErrors = maxErrors;
        Fragments = new FragmentGraph(document);
        Types = new TypeContext(schema);
        Variables = new VariableUsages(Fragments, Types);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>Which fragments there are, and which definition spreads which.</summary>
    public FragmentGraph Fragments { get; }

    /// <summary>The types at the place that the walk has reached.</summary>
    public TypeContext Types { get; }

    /// <summary>Where variables are used; complete when the walk is over.</summary>
    public VariableUsages Variables { get; }

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Notes a fault, located at nodes.</summary>
    /// <exception cref="ValidationStoppedException">There are enough of them.</exception>
    public void Report(string message, params IEnumerable<SyntaxNode> nodes)
    {
        errors.Add(Error(message, ErrorCodes.ValidationFailed, nodes));
        if (errors.Count >= maxErrors)
        {
            throw new ValidationStoppedException();
        }
    }

    /// <summary>Ends validation: going on could take too long, or too much stack.</summary>
    public ValidationStoppedException Refuse(string message, params IEnumerable<SyntaxNode> nodes)
    {
        errors.Add(Error(message, ErrorCodes.LimitExceeded, nodes));
        return new ValidationStoppedException();
    }

    private GraphQLError Error(string message, string code, IEnumerable<SyntaxNode> nodes) =>
        new(message, code, [.. nodes.Select(node => Document.Source.LocationOf(node.Start))]);
}

/// <summary>Ends a validation that has seen enough; never leaves <see cref="DocumentValidator"/>.</summary>
internal sealed class ValidationStoppedException : Exception;
