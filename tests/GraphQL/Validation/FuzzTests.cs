namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>A little of what <c>tests/Fuzz</c> asks at length.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(20_260_101)]
    [InlineData(20_260_102)]
    public void Execute_WhenDocumentsAreMutated_AnswersWithDataOrLocatedErrors(int seed) => Fuzzing.Run(seed, inputs: 2_000);
}
