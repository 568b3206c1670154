using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.TypeSystem;

/// <summary>Makes schemas of type system documents (specification 3), in which types are defined and extended in any order.</summary>
public static class SchemaBuilder
{
    private static readonly HashSet<string> Standard = [.. BuiltInScalars.All.Select(s => s.Name), .. IntrospectionTypes.Names];

    /// <summary>A schema of a document that stands alone: complete, with the types of introspection.</summary>
    /// <param name="sdl">The document.</param>
    /// <param name="bindings">The code behind it.</param>
    /// <exception cref="GraphQLException">With every error there is, each with its place.</exception>
    public static Schema BuildSchema(string sdl, SchemaBindings? bindings = null)
    {
        var document = Parser.ParseDocument(sdl);
        var definition = Build(document, bindings);
        Refuse(SchemaDocumentValidator.Validate(definition, document));
        return new Schema(IntrospectionTypes.AddTo(definition));
    }

    /// <summary>The definitions of a document, whose roots may be elsewhere; operations and fragments in it are left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="bindings">The code behind it.</param>
    /// <param name="existing">Definitions that it adds to; they stand first in what is returned.</param>
    /// <exception cref="GraphQLException">The document breaks rules about documents; with every error there is, each with its place.</exception>
    public static SchemaDefinition Build(DocumentNode document, SchemaBindings? bindings = null, SchemaDefinition? existing = null)
    {
        Refuse(SchemaDocumentValidator.Validate(document, existing));
        var assembly = new TypeAssembly(bindings ?? new SchemaBindings(), document.Source);
        var directives = (existing?.Directives ?? []).Concat(document.Definitions.OfType<DirectiveDefinitionNode>().Select(assembly.Directive)).ToList();
        var types = Types(document, assembly, existing?.Types ?? []);
        directives.AddRange(CostDirectives.Undefined(types, directives).ToList());
        var definition = new SchemaDefinition
        {
            Types = TypeReferences.WithScalars(types, directives),
            Directives = [.. directives, .. BuiltInDirectives.All.Where(b => directives.TrueForAll(d => d.Name != b.Name))],
            Description = existing?.Description,
            AppliedDirectives = existing?.AppliedDirectives ?? [],
        };
        return WithRoots(definition, existing, [.. document.Definitions.OfType<SchemaDefinitionNode>()]);
    }

    private static List<TypeDefinition> Types(DocumentNode document, TypeAssembly assembly, IReadOnlyList<TypeDefinition> existing)
    {
        var types = new OrderedDictionary<string, TypeDefinition>();
        foreach (var type in existing)
        {
            types.TryAdd(type.Name, type);
        }
        // A definition may stand after its extensions.
        foreach (var node in document.Definitions.OfType<TypeDefinitionNode>().OrderBy(d => d.Extension).Where(d => !Standard.Contains(d.Name.Value)))
        {
            types[node.Name.Value] = assembly.Add(types.GetValueOrDefault(node.Name.Value), node);
        }
        return [.. types.Values];
    }

    // 3.3.1: without a schema definition the roots are those of the usual names.
    private static SchemaDefinition WithRoots(SchemaDefinition definition, SchemaDefinition? existing, IReadOnlyList<SchemaDefinitionNode> nodes)
    {
        var named = nodes.SelectMany(n => n.OperationTypes).DistinctBy(o => o.Operation).ToDictionary(o => o.Operation, o => o.Type.Name.Value);
        var usual = nodes.All(n => n.Extension) && (existing?.Nodes ?? []).Count == 0;
        return definition with
        {
            Query = Root(OperationType.Query, existing?.Query) ?? "",
            Mutation = Root(OperationType.Mutation, existing?.Mutation),
            Subscription = Root(OperationType.Subscription, existing?.Subscription),
            Description = nodes.Select(n => n.Description?.Value).FirstOrDefault(d => d is not null) ?? definition.Description,
            AppliedDirectives = [.. definition.AppliedDirectives, .. nodes.SelectMany(n => n.Directives)],
            Nodes = [.. existing?.Nodes ?? [], .. nodes.OrderBy(n => n.Extension)],
        };

        string? Root(OperationType operation, string? before)
        {
            var name = operation.ToString();
            return before is { Length: > 0 } && definition.Types.Any(t => t.Name == before) ? before
                : usual && definition.Types.Any(t => t.Name == name) ? name
                : named.GetValueOrDefault(operation);
        }
    }

    private static void Refuse(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new GraphQLException(errors);
        }
    }
}
