using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Rules;

namespace Samverkan.GraphQL.Validation;

/// <summary>Validates executable documents (specification 5): many rules, one walk.</summary>
public static class DocumentValidator
{
    /// <summary>What is wrong with a document; empty for one that can be executed.</summary>
    /// <param name="schema">The schema it is meant for.</param>
    /// <param name="document">The document.</param>
    /// <param name="maxErrors">After so many errors, at least one, validation stops looking.</param>
    /// <returns>
    /// Errors with <see cref="ErrorCodes.ValidationFailed"/>, worded and located as graphql-js does; with
    /// <see cref="ErrorCodes.LimitExceeded"/> where a document is too intricate to be validated.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, int maxErrors)
    {
        var context = new ValidationContext(schema, document, maxErrors);
        try
        {
            new NestingLimit(context).Check();
            new SyntaxWalk([context.Types, context.Variables, .. Rules(context)]).Walk(document);
        }
        catch (ValidationStoppedException)
        {
            // What was found so far is the answer.
        }
        return context.Errors;
    }

    private static SyntaxVisitor[] Rules(ValidationContext context) =>
    [
        new ExecutableDefinitions(context),
        new KnownOperationTypes(context),
        new UniqueOperationNames(context),
        new LoneAnonymousOperation(context),
        new SingleFieldSubscriptions(context),
        new KnownTypeNames(context),
        new FragmentsOnCompositeTypes(context),
        new VariablesAreInputTypes(context),
        new ScalarLeafs(context),
        new FieldsOnCorrectType(context),
        new UniqueFragmentNames(context),
        new KnownFragmentNames(context),
        new NoUnusedFragments(context),
        new PossibleFragmentSpreads(context),
        new NoFragmentCycles(context),
        new UniqueVariableNames(context),
        new NoUndefinedVariables(context),
        new NoUnusedVariables(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new KnownArgumentNamesOnDirectives(context),
        new KnownArgumentNames(context),
        new UniqueArgumentNames(context),
        new ValuesOfCorrectType(context),
        new ProvidedRequiredArgumentsOnDirectives(context),
        new ProvidedRequiredArguments(context),
        new VariablesInAllowedPosition(context),
        new OverlappingFieldsCanBeMerged(context),
        new UniqueInputFieldNames(context),
    ];
}
