using System.Collections.Concurrent;
using System.Diagnostics;

namespace Samverkan.EndToEnd.Tests;

/// <summary>A host in a process of its own that dies and is started again, each time at another address, on the same data folder.</summary>
internal sealed class MortalHost(string folder)
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<string> output = new();
    private TaskCompletionSource<Uri> living = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The address of a host that lives, once there is another one than that which was found dead.</summary>
    public async Task<Uri> AddressAsync(Uri? dead)
    {
        while (true)
        {
            var current = Volatile.Read(ref living);
            var address = await current.Task;
            if (address != dead)
            {
                return address;
            }
            // it died, and that is about to be noticed here: the next life has a promise of its own
            Interlocked.CompareExchange(ref living, new(TaskCreationOptions.RunContinuationsAsynchronously), current);
        }
    }

    /// <summary>Lives until the planned point, or until it is ended from here; gives the exit code.</summary>
    public async Task<int> LiveAsync(string plan, CancellationToken end)
    {
        using var life = Start(plan);
        using var limit = new CancellationTokenSource(LongestLife);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, end);
        try
        {
            await ListenAsync(life, either.Token);
            await life.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            life.Kill();
            await life.WaitForExitAsync(CancellationToken.None);
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"The host with plan '{plan}' did not end:\n{Output}");
            }
        }
        return life.ExitCode;
    }

    /// <summary>What the hosts have said, for a failing test.</summary>
    public string Output => string.Join('\n', output);

    private Process Start(string plan)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Samverkan.CrashHost.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Samverkan__Data__Folder"] = folder,
                ["Samverkan__Access__Open"] = "true",
                ["SAMVERKAN_CRASH"] = plan,
            },
        };
        var started = Process.Start(start)!;
        started.ErrorDataReceived += (_, line) => Note(line.Data);
        started.BeginErrorReadLine();
        return started;
    }

    private async Task ListenAsync(Process life, CancellationToken cancellationToken)
    {
        while (await life.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            Note(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                Promise().SetResult(new Uri(line[(at + Listening.Length)..].Trim()));
            }
        }
    }

    /// <summary>The promise of this life: the last one's is kept already.</summary>
    private TaskCompletionSource<Uri> Promise()
    {
        var current = Volatile.Read(ref living);
        if (current.Task.IsCompleted)
        {
            var next = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            current = Interlocked.CompareExchange(ref living, next, current) == current ? next : Volatile.Read(ref living);
        }
        return current;
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
