namespace Samverkan.GraphQL.Types;

/// <summary>The order of names in which <c>a2</c> comes before <c>a10</c>: what graphql-js lists suggestions in.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The order.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (a.Length > 0 && b.Length > 0)
        {
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0])
                ? Number(ref a).CompareTo(Number(ref b))
                : Character(ref a).CompareTo(Character(ref b));
            if (order != 0)
            {
                return order;
            }
        }
        // What is left to read differs by length only where nothing else does.
        return x.AsSpan().Length - y.AsSpan().Length;
    }

    private static char Character(ref ReadOnlySpan<char> text)
    {
        var first = text[0];
        text = text[1..];
        return first;
    }

    // A leading zero is a number of its own.
    private static double Number(ref ReadOnlySpan<char> text)
    {
        var number = 0d;
        do
        {
            number = (number * 10) + Character(ref text) - '0';
        }
        while (text.Length > 0 && char.IsAsciiDigit(text[0]) && number > 0);
        return number;
    }
}
