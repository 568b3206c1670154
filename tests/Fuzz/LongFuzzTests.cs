using Samverkan.GraphQL.Tests.Validation;

namespace Samverkan.Fuzz.Tests;

/// <summary>Many mutated documents; two of each, so that both cores have something to do.</summary>
public sealed class LongFuzzTests
{
    [Theory, Trait("Category", "Full")]
    [InlineData(1)]
    [InlineData(2)]
    public void Execute_WhenManyDocumentsAreMutated_AnswersWithDataOrLocatedErrors(int seed) => Fuzzing.Run(seed, inputs: 25_000);

    [Theory, Trait("Category", "Nightly")]
    [InlineData(3)]
    [InlineData(4)]
    public void Execute_WhenAMillionDocumentsAreMutated_AnswersWithDataOrLocatedErrors(int seed) => Fuzzing.Run(seed, inputs: 500_000);
}
