using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem.Rules;
using Samverkan.GraphQL.Validation;
using Samverkan.GraphQL.Validation.Rules;

namespace Samverkan.GraphQL.TypeSystem;

/// <summary>Validates type system documents (specification 3): first what the document says, then the schema that it makes.</summary>
public static class SchemaDocumentValidator
{
    /// <summary>What is wrong with a document as such; empty for one that definitions can be made of.</summary>
    /// <param name="document">The document.</param>
    /// <param name="existing">Definitions that it adds to, if it does not stand alone.</param>
    /// <param name="maxErrors">After so many errors validation stops.</param>
    /// <returns>Errors worded and located as those of graphql-js.</returns>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, SchemaDefinition? existing = null, int maxErrors = 1000)
    {
        var context = new DocumentContext(existing, document, maxErrors);
        try
        {
            new SyntaxWalk(Rules(context)).Walk(document);
        }
        catch (ValidationStoppedException)
        {
            // What was found so far is the answer.
        }
        return context.Errors;
    }

    /// <summary>What is wrong with the schema that definitions make; empty for one that requests can be answered with.</summary>
    /// <param name="definition">What <see cref="SchemaBuilder"/> made of a document.</param>
    /// <param name="document">The document; gives errors their places.</param>
    public static IReadOnlyList<GraphQLError> Validate(SchemaDefinition definition, DocumentNode document) =>
        [.. SchemaFaults.Find(IntrospectionTypes.AddTo(definition)).Select(f => Error(f, document))];

    /// <summary>As <see cref="Validate(SchemaDefinition, DocumentNode)"/>, for definitions whose roots may be elsewhere.</summary>
    internal static IReadOnlyList<GraphQLError> ValidateTypes(SchemaDefinition definition, DocumentNode document) =>
        [.. SchemaFaults.FindInTypes(IntrospectionTypes.AddTo(definition)).Select(f => Error(f, document))];

    private static GraphQLError Error(SchemaFault fault, DocumentNode document) =>
        new(fault.Message, ErrorCodes.ValidationFailed, [.. fault.Nodes.Select(n => document.Source.LocationOf(n.Start))]);

    private static SyntaxVisitor[] Rules(DocumentContext context) =>
    [
        new LoneSchemaDefinition(context),
        new UniqueOperationTypes(context),
        new UniqueTypeNames(context),
        new UniqueEnumValueNames(context),
        new UniqueFieldDefinitionNames(context),
        new UniqueArgumentDefinitionNames(context),
        new UniqueDirectiveNames(context),
        new KnownTypeNames(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new PossibleTypeExtensions(context),
        new OneOfOnDefinitions(context),
        new KnownArgumentNamesOnDirectives(context),
        new UniqueArgumentNames(context),
        new UniqueInputFieldNames(context),
        new ProvidedRequiredArgumentsOnDirectives(context),
    ];
}
