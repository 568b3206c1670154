using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Hosting;

public sealed class StoreLockTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Take_WhenAnotherHasTheFolder_SaysSo()
    {
        var options = new StoreOptions { Folder = folder.Path };
        using var first = StoreLock.Take(options);

        var refusal = Assert.Throws<StoreInUseException>(() => StoreLock.Take(options));

        Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_WhenTheOtherLetGo_Succeeds()
    {
        var options = new StoreOptions { Folder = Path.Combine(folder.Path, "new") };
        StoreLock.Take(options).Dispose();

        using var second = StoreLock.Take(options);

        Assert.True(Directory.Exists(options.Folder));
    }
}
