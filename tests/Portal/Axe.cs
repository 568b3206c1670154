using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>
/// axe-core in a page: put there once, and asked for violations alone. The package's own way opens another page for each answer, and carries every node
/// that is in order across, which costs more than the rules do; our pages have no frames to put together.
/// </summary>
internal static class Axe
{
    private const string Ask = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html} ${node.any.map((check) => check.message).join(' ')}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe holds against what a page shows.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Ask);
    }
}
