using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Core.Tests.Workforce.Practice;

public class RatingFiguresTests
{
    [Fact]
    public void Fewer_than_five_ratings_are_not_shown()
    {
        RatingFigures.Of([9, 9, 9, 9]).ShouldBeNull();
        RatingFigures.Of([9, 9, 9, 9, 9])!.Median.ShouldBe(9);
    }

    [Theory]
    [InlineData(new[] { 7, 8, 8, 9, 9, 9, 8, 7, 9 }, false)]
    [InlineData(new[] { 1, 1, 1, 1, 9, 9, 9, 9, 5 }, true)]
    [InlineData(new[] { 3, 3, 4, 5, 5, 5, 6, 7, 7 }, false)]
    [InlineData(new[] { 1, 2, 2, 3, 5, 7, 8, 8, 9 }, true)]
    public void Raters_disagree_when_the_middle_of_their_ratings_is_wider_than_its_place_allows(
        int[] scores,
        bool disagree
    ) => RatingFigures.Of(scores)!.Disagree.ShouldBe(disagree);
}
