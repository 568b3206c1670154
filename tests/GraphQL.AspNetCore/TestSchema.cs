using System.Security.Cryptography;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>A small schema with everything that an HTTP answer can depend on.</summary>
internal static class TestSchema
{
    public const string Secret = "the text of an exception";

    public static SchemaDefinition Build() => new SubgraphBuilder("test")
        .Add(typeof(Queries)).Add(typeof(Mutations)).Add(typeof(Subscriptions)).Build();

    /// <summary>The same, and a mutation that takes files.</summary>
    public static SchemaDefinition BuildWithFiles() => new SubgraphBuilder("test")
        .Add(typeof(Queries)).Add(typeof(Mutations)).Add(typeof(Subscriptions)).Add(typeof(FileMutations)).Build();

    [ExtendObjectType("Query"), Public]
    internal static class Queries
    {
        /// <summary>Greets.</summary>
        /// <param name="name">Who.</param>
        [Field] public static string Greeting(string? name) => $"Hej {name ?? "Jämtland"}!";

        /// <summary>Fails in the server.</summary>
        [Field] public static string? Broken() => throw new InvalidOperationException(Secret);

        /// <summary>Words; asking for too many of them is an error that only who asks for them sees.</summary>
        /// <param name="first">How many.</param>
        [Field, ListSize(SlicingArguments = ["first"])]
        public static IReadOnlyList<Word> Words(int first) => first > 1000 ? throw new InvalidOperationException(Secret) : [.. Enumerable.Range(0, first).Select(i => new Word($"ord {i}"))];

        /// <summary>Goes on until it is cancelled.</summary>
        [Field]
        public static async Task<string?> Endless(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
    }

    [ExtendObjectType("Mutation"), Public]
    internal static class Mutations
    {
        /// <summary>Changes nothing.</summary>
        [Field] public static string Touch() => "touched";
    }

    [ExtendObjectType("Subscription"), Public]
    internal static class Subscriptions
    {
        /// <summary>What comes over the wire.</summary>
        [Field] public static IAsyncEnumerable<string> Words([Service] Wire wire, CancellationToken cancellationToken) => wire.ListenAsync(cancellationToken);

        /// <summary>Two words.</summary>
        [Field] public static IAsyncEnumerable<string> Pair() => new[] { "ett", "två" }.ToAsyncEnumerable();

        /// <summary>A word, and then a fault in the server.</summary>
        [Field]
        public static async IAsyncEnumerable<string> Faulty()
        {
            yield return "ett";
            await Task.Yield();
            throw new InvalidOperationException(Secret);
        }
    }

    [ExtendObjectType("Mutation"), Public]
    internal static class FileMutations
    {
        /// <summary>Tells of a file.</summary>
        /// <param name="file">The file.</param>
        /// <param name="word">Something else.</param>
        [Field] public static Task<string> Keep(IUpload? file, string? word, CancellationToken cancellationToken) => TellAsync(file, word, cancellationToken);

        /// <summary>Tells of files.</summary>
        /// <param name="files">The files.</param>
        [Field]
        public static async Task<IReadOnlyList<string>> KeepAll(IReadOnlyList<IUpload> files, CancellationToken cancellationToken)
        {
            var told = new List<string>();
            foreach (var file in files)
            {
                told.Add(await TellAsync(file, null, cancellationToken));
            }
            return told;
        }

        /// <summary>Tells of a file in an input.</summary>
        /// <param name="input">The input.</param>
        [Field] public static Task<string> KeepIn(FileInput input, CancellationToken cancellationToken) => TellAsync(input.File, input.Note, cancellationToken);

        private static async Task<string> TellAsync(IUpload? file, string? word, CancellationToken cancellationToken)
        {
            if (file is null)
            {
                return "nothing";
            }
            await using var content = await file.OpenReadAsync(cancellationToken);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))[..8];
            return $"{file.FileName} {file.ContentType} {file.Length} {hash} {word}".TrimEnd();
        }
    }
}

/// <summary>A word.</summary>
/// <param name="Text">It.</param>
[ObjectType, Public]
public sealed record Word([property: Field] string Text);

/// <summary>A file and a note.</summary>
/// <param name="File">The file.</param>
/// <param name="Note">The note.</param>
[InputType]
public sealed record FileInput(IUpload File, string? Note = null);
