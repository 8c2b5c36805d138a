namespace Touchstone.Agreement.Tests;

public class CodeSetTests
{
    [Theory]
    [InlineData("a b", "b a", 0, 0)]
    [InlineData("a", "a b", 0.5, 0.665)]
    [InlineData("a b", "b c", 2.0 / 3, 0.89)]
    [InlineData("a", "b", 1, 1)]
    [InlineData("", "", 0, 0)]
    [InlineData("", "a", 1, 1)]
    public void Distances_are_those_of_the_paper_with_the_constants_in_use(
        string one,
        string other,
        double jaccard,
        double masi
    )
    {
        var (a, b) = (Of(one), Of(other));

        a.JaccardDistance(b).ShouldBe(jaccard, 1e-12);
        b.JaccardDistance(a).ShouldBe(jaccard, 1e-12);
        a.MasiDistance(b).ShouldBe(masi, 1e-12);
        b.MasiDistance(a).ShouldBe(masi, 1e-12);
    }

    [Fact]
    public void Sets_are_equal_by_their_codes()
    {
        Of("b a b").ShouldBe(Of("a b"));
        Of("b a b").GetHashCode().ShouldBe(Of("a b").GetHashCode());
        Of("a").ShouldNotBe(Of("A"));
        Of("b a").ToString().ShouldBe("a|b");
        CodeSet.Of([]).ShouldBe(CodeSet.None);
        Should.Throw<ArgumentException>(() => CodeSet.Of(["a", " "]));
    }

    private static CodeSet Of(string codes) => CodeSet.Of(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
