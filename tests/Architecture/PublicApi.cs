using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>What others build on is committed, so that a change of it is seen in review.</summary>
/// <remarks>Run with <c>SAMVERKAN_WRITE_PUBLIC_API=1</c> to write it anew.</remarks>
public sealed class PublicApi
{
    [Theory]
    [InlineData("GraphQL")]
    [InlineData("GraphQL.AspNetCore")]
    [InlineData("GraphQL.EntityFrameworkCore")]
    public void CommittedApi_WhenComparedWithTheAssembly_IsTheSame(string project)
    {
        var file = Path.Combine(Repository.Root, "src", project, "PublicApi.txt");
        var api = ApiText.Of(Assembly.Load("Samverkan." + project));
        if (Environment.GetEnvironmentVariable("SAMVERKAN_WRITE_PUBLIC_API") == "1")
        {
            File.WriteAllText(file, api);
        }
        var (committed, compiled) = (File.Exists(file) ? File.ReadAllLines(file) : [], api.TrimEnd('\n').Split('\n'));
        var difference = ApiText.Difference(committed, compiled);
        Repository.NoBreach(difference.Count == 0 ? [] : [.. difference, "If that is meant: SAMVERKAN_WRITE_PUBLIC_API=1 dotnet test tests/Architecture --filter PublicApi"]);
    }

    [Fact]
    public void Difference_WhenAMemberIsRenamed_NamesItsTypeAndBothNames() => Assert.Equal(
        ["class B: - int Old { get; }", "class B: + int New { get; }"],
        ApiText.Difference(["class A", "{", "    int Old { get; }", "}", "class B", "{", "    int Old { get; }", "}"], ["class A", "{", "    int Old { get; }", "}", "class B", "{", "    int New { get; }", "}"]));

    [Fact]
    public void Text_WhenOfATypeWithEveryKindOfMember_IsAsInCSharp() => Assert.Equal(
        """
        public abstract class Sample<T> : IDisposable
            where T : class, new()
        {
            protected Sample(int a, params string?[] rest);
            const string Word = "ord";
            static readonly Dictionary<string, int?> Known;
            T? Item { get; }
            required string Name { get; init; }
            protected abstract Task<(int, T?)> Find<TKey>(in TKey key, out int found, string? text = null, bool deep = true)
                where TKey : struct;
            virtual void Dispose();
            event Action<T>? Told;
        }

        public enum Sample<T>.Kind : byte
        {
            One = 1,
            Two = 2,
        }

        """,
        ApiText.Of([typeof(Sample<>), typeof(Sample<>.Kind)]),
        ignoreLineEndingDifferences: true);
}

#pragma warning disable CA1000, CA1051, CA1034, CA2211, CS0067, CA1063, CA1816 // it has what types should not have
/// <summary>A type with everything.</summary>
public abstract class Sample<T> : IDisposable
    where T : class, new()
{
    /// <summary>A word.</summary>
    public const string Word = "ord";

    /// <summary>A field.</summary>
    public static readonly Dictionary<string, int?> Known = [];

    private protected Sample()
    {
    }

    /// <summary>Makes one.</summary>
    protected Sample(int a, params string?[] rest) => _ = (a, rest);

    /// <summary>An event.</summary>
    public event Action<T>? Told;

    /// <summary>A kind.</summary>
    public enum Kind : byte
    {
        /// <summary>One.</summary>
        One = 1,

        /// <summary>Two.</summary>
        Two = 2,
    }

    /// <summary>An item.</summary>
    public T? Item { get; private set; }

    /// <summary>A name.</summary>
    public required string Name { get; init; }

    /// <summary>Nothing.</summary>
    public virtual void Dispose() => Told?.Invoke(Item!);

    /// <summary>Finds.</summary>
    protected abstract Task<(int Count, T? Item)> Find<TKey>(in TKey key, out int found, string? text = null, bool deep = true)
        where TKey : struct;
}
