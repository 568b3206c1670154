using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation;

/// <summary>What rules share that hold for executable and for type system documents.</summary>
/// <param name="schema">The definitions that the document is meant for, or adds to; null for a type system document that stands alone.</param>
/// <param name="document">The document.</param>
/// <param name="maxErrors">After so many errors validation stops.</param>
internal class DocumentContext(SchemaDefinition? schema, DocumentNode document, int maxErrors)
{
    private readonly List<GraphQLError> errors = [];
    private Dictionary<string, KnownDirective>? directives;
    private HashSet<string>? definedTypes;
    private Dictionary<string, TypeDefinition>? typesOfSchema;

    /// <summary>The definitions that there are beside the document's.</summary>
    public SchemaDefinition? Existing => schema;

    /// <summary>The document.</summary>
    public DocumentNode Document => document;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>The directives of the schema and of the document by name.</summary>
    public IReadOnlyDictionary<string, KnownDirective> KnownDirectives => directives ??= Directives();

    /// <summary>Directives that a type system document may apply without defining them.</summary>
    private protected virtual IReadOnlyList<DirectiveDefinition> Implied => CostDirectives.All;

    /// <summary>The names of the types that the schema has.</summary>
    public IEnumerable<string> TypesOfSchema => schema?.Types.Select(t => t.Name) ?? [];

    /// <summary>The names of the types that the document defines.</summary>
    public IReadOnlySet<string> DefinedTypes =>
        definedTypes ??= [.. document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.Extension).Select(d => d.Name.Value)];

    /// <summary>Whether the schema or the document has a type of this name.</summary>
    public bool IsKnownType(string name) => TypeOfSchema(name) is not null || DefinedTypes.Contains(name);

    /// <summary>A type that the schema has, or null.</summary>
    public virtual TypeDefinition? TypeOfSchema(string name) =>
        (typesOfSchema ??= (schema?.Types ?? []).DistinctBy(t => t.Name).ToDictionary(t => t.Name)).GetValueOrDefault(name);

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
        new(message, code, [.. nodes.Select(node => document.Source.LocationOf(node.Start))]);

    private Dictionary<string, KnownDirective> Directives()
    {
        var known = (schema?.Directives ?? BuiltInDirectives.All).UnionBy(Implied, d => d.Name).ToDictionary(d => d.Name, KnownDirective.Of);
        foreach (var definition in document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            known[definition.Name.Value] = KnownDirective.Of(definition);
        }
        return known;
    }
}

/// <summary>A directive as far as rules about its use ask for it.</summary>
/// <param name="Repeatable">Whether it may stand several times at one place.</param>
/// <param name="Locations">Where it may stand.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record KnownDirective(bool Repeatable, IReadOnlyList<string> Locations, IReadOnlyList<KnownArgument> Arguments)
{
    /// <summary>A directive of a schema.</summary>
    public static KnownDirective Of(DirectiveDefinition directive) => new(
        directive.Repeatable,
        directive.Locations,
        [.. directive.Arguments.Select(a => new KnownArgument(a.Name, a.Required ? a.Type.ToString() : null))]);

    /// <summary>A directive that the document defines itself.</summary>
    public static KnownDirective Of(DirectiveDefinitionNode directive) => new(
        directive.Repeatable,
        [.. directive.Locations.Select(l => l.Value)],
        [.. directive.Arguments.Select(a => new KnownArgument(
            a.Name.Value, a is { Type: NonNullTypeNode, DefaultValue: null } ? SyntaxPrinter.Print(a.Type) : null))]);
}

/// <summary>An argument of a directive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RequiredType">Its type if it must be given.</param>
internal sealed record KnownArgument(string Name, string? RequiredType);

/// <summary>Ends a validation that has seen enough; never leaves the validators.</summary>
internal sealed class ValidationStoppedException : Exception;
