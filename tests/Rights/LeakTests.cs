using Xunit.Abstractions;

namespace Samverkan.Rights.Tests;

/// <summary>That <see cref="NonInterferenceTests"/> would find a leak of each kind.</summary>
[Trait("Category", "Full")]
public sealed class LeakTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(Leak.OfLists))]
    [InlineData(nameof(Leak.OfCounts))]
    [InlineData(nameof(Leak.OfEntities))]
    [InlineData(nameof(Leak.OfFilters))]
    [InlineData(nameof(Leak.OfRelations))]
    [InlineData(nameof(Leak.OfGroupedCounts))]
    [InlineData(nameof(Leak.OfChildren))]
    public async Task Answers_WithALeakPlanted_Differ(string leak)
    {
        await using var stores = await SecretStores.MakeAsync(services => Leak.Plant(services, leak));
        var inquiry = await Inquiry.AboutAsync(stores, seed: 7);

        await inquiry.AskAboutEverythingAsync(NonInterferenceTests.Principals[0]);
        for (var i = 0; i < NonInterferenceTests.Operations && inquiry.Differences.Count == 0; i++)
        {
            await inquiry.AskAsync(NonInterferenceTests.Principals[i % NonInterferenceTests.Principals.Length]);
        }

        output.WriteLine(inquiry.Differences.FirstOrDefault() ?? "");
        Assert.NotEmpty(inquiry.Differences);
    }
}
