using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.Tests.Validation;

public sealed class HostileDocumentsTests
{
    public static TheoryData<string> Names => [.. HostileDocuments.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Validate_WhenADocumentIsHostile_TakesMemoryInStepWithItsLength(string name)
    {
        var text = HostileDocuments.All[name]();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var document = Parser.ParseDocument(text, new ParserLimits(15_000, 30));
        var errors = DocumentValidator.Validate(Validated.Schema, document, 100);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= Fuzzing.MostBytes(text), $"{allocated} bytes for {text.Length} characters");
        Assert.All(errors, e => Assert.NotEmpty(e.Locations!));
        Assert.InRange(errors.Count, 0, 100);
    }
}
