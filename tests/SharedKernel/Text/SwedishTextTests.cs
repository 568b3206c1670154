using Samverkan.SharedKernel.Text;

namespace Samverkan.SharedKernel.Tests.Text;

public sealed class SwedishTextTests
{
    [Theory]
    [InlineData("ÅRE", "åre")]
    [InlineData("Idé", "ide")]
    [InlineData("A\u030Are", "åre")]
    [InlineData("  två \t ord\n", "två ord")]
    [InlineData("Ærø", "ärö")]
    [InlineData("Müller", "muller")]
    [InlineData("ﬁnans", "finans")]
    [InlineData("👩‍🌾 x", "👩‍🌾 x")]
    [InlineData("", "")]
    public void Fold_OfText_IsWhatIsSearched(string text, string folded) => Assert.Equal(folded, SwedishText.Fold(text));

    [Fact]
    public void SortKey_OfWords_OrdersThemAsADictionary()
    {
        string[] words = ["Zon", "ö", "a", "Ä", "å", "b", "B", "Åre", "Östersund", "Älvdalen", "Arvika", "w", "v", "ü", "y"];

        Assert.Equal(
            ["a", "Arvika", "b", "B", "v", "w", "y", "ü", "Zon", "å", "Åre", "Ä", "Älvdalen", "ö", "Östersund"],
            words.OrderBy(SwedishText.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void SortKey_OfALongText_FitsItsColumn() =>
        Assert.InRange(SwedishText.SortKey(new string('å', 5000)).Length, 1, SwedishText.SortKeyLength);
}
