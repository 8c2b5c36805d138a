using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Core.Tests.Workforce.Practice;

public class WordLikenessTests
{
    private static readonly string[] Corpus =
    [
        "Assess people with complex needs",
        "Leads the development of services across boundaries",
        "Teaches and supervises learners in practice",
        "Appraises research to inform practice",
    ];

    [Theory]
    [InlineData("assess", "Assessment")]
    [InlineData("assesses people", "assessing people")]
    [InlineData("supervises", "supervised")]
    [InlineData("studies", "study")]
    public void Forms_of_a_word_are_one_word(string one, string other) => Between(one, other).Score.ShouldBe(1, 1e-9);

    [Fact]
    public void It_is_one_for_the_same_words_nothing_for_none_in_common_and_symmetric()
    {
        Between(Corpus[0], Corpus[0]).Score.ShouldBe(1, 1e-9);
        Between(Corpus[0], Corpus[3]).Score.ShouldBe(0);
        Between(Corpus[1], Corpus[3]).Score.ShouldBe(Between(Corpus[3], Corpus[1]).Score);
        Between("", Corpus[0]).Score.ShouldBe(0);
        Between("the and of", "the and of").Score.ShouldBe(0);
    }

    [Fact]
    public void It_says_which_words_make_two_texts_alike_the_weightiest_first()
    {
        var alike = Between("Supervises learners in the practice", Corpus[2]);

        alike.Score.ShouldBeGreaterThan(0.5);
        alike.Shared.ShouldBe(["learners", "supervises", "practice"], ignoreOrder: false);
    }

    private static Likeness Between(string one, string other)
    {
        var weighing = WordLikeness.Over(Corpus);
        return WordLikeness.Between(weighing.Weigh(one), weighing.Weigh(other));
    }
}
