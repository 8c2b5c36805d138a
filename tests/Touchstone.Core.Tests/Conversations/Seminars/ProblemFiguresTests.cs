using Touchstone.Agreement;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Tests.Conversations.Seminars;

public sealed class ProblemFiguresTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConsensusPlan Plan = new(RatingScale.OneToNine, new RandUclaRule());
    private static readonly Guid[] Leaders = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
    private static readonly Guid Problem = Guid.CreateVersion7();

    [Fact]
    public void Five_who_call_a_problem_important_are_in_consensus()
    {
        var figures = Figures([9, 8, 8, 7, 9]).ShouldNotBeNull();

        (figures.Raters, figures.Median, figures.LowerQuartile, figures.UpperQuartile).ShouldBe((5, 8, 8, 9));
        (figures.Outcome, figures.Disagree, figures.Change).ShouldBe((ConsensusOutcome.ConsensusIn, false, null));
        figures.Counts.ShouldBe([0, 0, 0, 0, 0, 0, 1, 2, 2]);
    }

    [Fact]
    public void A_high_median_is_no_consensus_when_the_leaders_disagree()
    {
        // The 30th percentile is 4 and the 70th 8.5: a range of 4.5, where 2.35 + 1.5 × 1.25 = 4.225 is allowed.
        var figures = Figures([1, 1, 7, 8, 9, 9]).ShouldNotBeNull();

        (figures.Median, figures.Disagree).ShouldBe((7.5, true));
        figures.Outcome.ShouldBe(ConsensusOutcome.NoConsensus);
    }

    [Fact]
    public void Whoever_abstains_does_not_count_and_four_ratings_are_not_shown()
    {
        Figures([9, 9, 9, 9, null]).ShouldBeNull();
        Figures([9, 9, 9, 9, null, 9])!.Raters.ShouldBe(5);
    }

    [Fact]
    public void A_second_round_says_how_the_leaders_moved()
    {
        var (first, second) = (Round(1), Round(2));

        var figures = ProblemFigures
            .Of(second, [first, second], [.. Given(first, [5, 5, 5, 5, 5]), .. Given(second, [5, 5, 5, 5, 7])], Plan)
            .ShouldNotBeNull();

        figures.Change!.ShareMoved.ShouldBe(0.2, 1e-12);
        figures.Change.DistributionShift.ShouldBe(0.2, 1e-12);
        figures.Change.IsStable.ShouldBeFalse();
    }

    [Fact]
    public void The_share_of_a_rule_is_entered_in_hundredths_and_kept()
    {
        var text = new SeminarText("Why", SeminarRule.Percent, 80, new DateOnly(2026, 12, 1));
        var seminar = new Seminar(Guid.CreateVersion7(), text.Purpose, SeminarRules.RuleOf(text), default, At);

        seminar.Plan.FirstRule.ShouldBe(new PercentAgreementRule(0.8, 2));
        SeminarRules.ChoiceOf(seminar).ShouldBe((SeminarRule.Percent, 80));
        foreach (var share in new int?[] { null, 50, 101 })
        {
            var faults = new Faults().Check(text with { Share = share }, new DateOnly(2026, 11, 21));
            faults.Refusal.ShouldBeOfType<Refusal.Invalid>().Faults.Single().Field.ShouldBe("Share");
        }
    }

    private static ProblemFigures? Figures(int?[] scores)
    {
        var round = Round(1);
        return ProblemFigures.Of(round, [round], Given(round, scores), Plan);
    }

    private static SeminarRound Round(int number) =>
        new(Guid.CreateVersion7(), number, "How important is it?", default, At);

    private static IEnumerable<ProblemRating> Given(SeminarRound round, int?[] scores) =>
        scores.Select(
            (score, i) =>
            {
                var rating = new ProblemRating(round, Problem, Leaders[i]);
                rating.Give(score, "", At);
                return rating;
            }
        );
}
