using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.TypeSystem;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Reads the document of a subgraph: what it links is known in it, and called by its own name in what is made of it.</summary>
internal sealed class SubgraphReader(string name, ICollection<CompositionFault> faults)
{
    /// <summary>The subgraph; null where the document does not make one.</summary>
    public Subgraph? Read(string sdl)
    {
        try
        {
            return Read(Parser.ParseDocument(sdl));
        }
        catch (GraphQLException e)
        {
            foreach (var error in e.Errors)
            {
                Fault("INVALID_GRAPHQL", error.Message);
            }
            return null;
        }
    }

    private Subgraph? Read(DocumentNode document)
    {
        if (FederationLink.In(document, Fault) is not { } link)
        {
            return null;
        }
        var (whole, extensions) = Defining(document);
        var definition = SchemaBuilder.Build(whole, existing: link.Definitions(whole));
        // federation gives every subgraph queries of its own
        var invalid = SchemaDocumentValidator.ValidateTypes(definition, whole)
            .Where(e => e.Message != $"Type {definition.Query} must define one or more fields.").ToList();
        foreach (var error in invalid)
        {
            Fault("INVALID_GRAPHQL", error.Message);
        }
        var canonical = new Canonical(link.Names).Of(definition);
        return invalid.Count > 0 ? null : new Subgraph(name, canonical) { Extensions = extensions };
    }

    // Another subgraph may define what this one extends.
    private static (DocumentNode, HashSet<string>) Defining(DocumentNode document)
    {
        var defined = document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.Extension).Select(d => d.Name.Value).ToHashSet();
        var extended = new HashSet<string>();
        var definitions = document.Definitions.Select(d => d is TypeDefinitionNode { Extension: true } e && !defined.Contains(e.Name.Value) && extended.Add(e.Name.Value)
            ? e with { Extension = false }
            : d).ToList();
        extended.ExceptWith(["Query", "Mutation", "Subscription"]);
        return (document with { Definitions = definitions }, extended);
    }

    private void Fault(string code, string message) => faults.Add(new(code, $"[{name}] {message}"));
}
