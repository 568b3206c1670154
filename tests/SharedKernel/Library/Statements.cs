using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.SharedKernel.Tests.Library;

/// <summary>Every statement that EF sends.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> seen = new();

    public IReadOnlyCollection<string> Seen => seen;

    public void Clear() => seen.Clear();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        seen.Enqueue(result.CommandText);
        return result;
    }
}
