namespace Touchstone.Opinion.Tests;

public class RoutingTests
{
    [Fact]
    public void A_new_statement_is_shown_to_twenty_people_within_sixty_requests()
    {
        var matrix = new VoteMatrix(Made.Groups(100, 40, 30, 2, 1, 1).Votes);
        var router = new StatementRouter(matrix, 1);
        matrix.Moderate(999, StatementStanding.Open);
        router.Changed(999);

        var shown = Enumerable.Range(0, 60).Count(i => router.Next(10_000 + i) == 999);

        shown.ShouldBeGreaterThanOrEqualTo(20);
    }

    [Fact]
    public void Nobody_is_shown_what_they_have_voted_on_nor_what_is_rejected_or_merged()
    {
        var matrix = new VoteMatrix(Made.Groups(30, 12, 6, 2, 1, 2).Votes);
        matrix.Moderate(3, StatementStanding.Rejected);
        matrix.Merge(4, 5);
        var router = new StatementRouter(matrix, 1);

        var seen = new List<long>();
        while (router.Next(0) is { } statement)
        {
            matrix.VoteOf(0, statement).ShouldBeNull();
            matrix.Cast(0, statement, Vote.Pass);
            router.Changed(statement);
            seen.Add(statement);
        }

        seen.ShouldNotContain(3);
        seen.ShouldNotContain(4);
        Enumerable.Range(0, 12).Where(s => s is not 3 and not 4).ShouldAllBe(s => matrix.VoteOf(0, s) != null);
    }

    [Fact]
    public void Weights_differ_and_the_check_says_so()
    {
        var matrix = new VoteMatrix(Made.Groups(200, 40, 15, 3, 1.2, 3).Votes);
        var router = new StatementRouter(matrix, 1);

        var check = router.Check();

        check.Statements.ShouldBe(40);
        check.IsRouting.ShouldBeTrue();
        new RoutingCheck(40, 1, 1).IsRouting.ShouldBeFalse();
    }

    [Fact]
    public void A_vote_lowers_the_weight_of_what_it_was_about()
    {
        var matrix = new VoteMatrix(Made.Groups(100, 10, 5, 2, 1, 4).Votes);
        var router = new StatementRouter(matrix, 1);
        var before = router.Weight(2);

        matrix.Cast(777, 2, Vote.Agree);
        router.Changed(2);

        router.Weight(2).ShouldBeLessThan(before);
        var tally = matrix.Tally(2);
        var p = (tally.Agree + 1.0) / (tally.Seen + 2);
        router.Weight(2).ShouldBe(p * (1 - p) / Math.Pow(tally.Seen + 3, 2), 1e-15);
    }

    [Fact]
    public void Someone_of_an_under_heard_part_is_asked_what_that_part_has_not_said()
    {
        var matrix = new VoteMatrix();
        var profession = matrix.Divide("profession", ["nurse", "midwife"]);
        for (var p = 0; p < 200; p++)
        {
            profession.Place(p, p < 190 ? 0 : 1);
            for (var c = 0; c < 20; c++)
            {
                // midwives have spoken on the first ten only
                if (p < 190 || c < 10)
                {
                    matrix.Cast(p, c, p % 2 == 0 ? Vote.Agree : Vote.Disagree);
                }
            }
        }

        profession.Place(500, 1);
        var router = new StatementRouter(matrix, 1);
        var late = Enumerable.Range(0, 400).Count(_ => router.Next(500) >= 10);

        late.ShouldBeGreaterThan(250);
    }

    [Fact]
    public void Draws_follow_the_weights()
    {
        var tree = new WeightTree();
        double[] weights = [1, 0, 5, 2, 0, 2];
        for (var i = 0; i < weights.Length; i++)
        {
            tree.Set(i, 9);
            tree.Set(i, weights[i]);
        }

        var drawn = new int[6];
        for (var i = 0; i < 1_000; i++)
        {
            drawn[tree.Draw(i / 1_000.0)]++;
        }

        drawn.ShouldBe([100, 0, 500, 200, 0, 200]);
    }
}
