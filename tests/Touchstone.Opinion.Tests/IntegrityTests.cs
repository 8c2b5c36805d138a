namespace Touchstone.Opinion.Tests;

public class IntegrityTests
{
    [Fact]
    public void Patterns_are_named_with_their_reason()
    {
        var votes = Made.Groups(120, 40, 20, 2, 1, 1).Votes;
        var matrix = new VoteMatrix(votes);
        for (var c = 0; c < 20; c++)
        {
            matrix.Cast(1_001, c, Vote.Agree);
            matrix.Cast(1_002, c, Vote.Disagree);
            matrix.Cast(1_003, c, Vote.Pass);
            matrix.Cast(1_004, c, c % 2 == 0 ? Vote.Agree : Vote.Disagree);
        }

        var report = IntegrityReport.Of(matrix.Freeze());

        report
            .Careless.Where(s => s.Person >= 120)
            .Select(s => s.Kind)
            .ShouldBe([
                SuspicionKind.AllAgree,
                SuspicionKind.AllDisagree,
                SuspicionKind.AllPass,
                SuspicionKind.Alternating,
            ]);
        report.Careless.ShouldAllBe(s => s.Person >= 120 && s.Confidence > 0.9 && s.Reason.Contains("20 statements"));
    }

    [Fact]
    public void Agreeing_with_what_everybody_likes_is_nothing_to_suspect()
    {
        var votes = Made.Table([.. Enumerable.Repeat("++++++++++++", 60)]);

        IntegrityReport.Of(votes).Careless.ShouldBeEmpty();
    }

    [Fact]
    public void Few_votes_prove_nothing()
    {
        var votes = Made.With(Made.Groups(100, 30, 20, 2, 1, 2).Votes, 5, 6, Vote.Disagree, 1);

        IntegrityReport.Of(votes).Careless.ShouldBeEmpty();
    }

    [Fact]
    public void Votes_too_fast_to_be_read_are_flagged_unless_a_whole_import_is()
    {
        var votes = Made.Groups(50, 30, 20, 2, 1, 3).Votes;
        var quick = new int[50];
        quick[7] = 18;

        var flagged = IntegrityReport.Of(votes, quick).Careless.ShouldHaveSingleItem();
        flagged.Person.ShouldBe(7);
        flagged.Kind.ShouldBe(SuspicionKind.TooFast);
        Array.Fill(quick, 18);
        IntegrityReport.Of(votes, quick).Careless.ShouldBeEmpty();
    }

    [Fact]
    public void Copies_of_an_account_are_found()
    {
        var votes = Made.Groups(100, 30, 20, 2, 1, 4).Votes;
        var matrix = new VoteMatrix(votes);
        foreach (var (statement, vote) in votes.Row(5))
        {
            matrix.Cast(900, votes.Statements[statement], vote);
            matrix.Cast(901, votes.Statements[statement], vote);
        }

        var copies = IntegrityReport.Of(matrix.Freeze()).Coordinated.Where(s => s.Kind == SuspicionKind.Copy);

        copies.Select(s => s.Person).ShouldBe([5, 100, 101]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    public void A_ring_that_hides_in_the_crowd_and_pushes_one_statement_is_found(int seed, bool asMost)
    {
        var votes = Made.Groups(300, 60, 35, 3, 1.2, seed, liking: 1).Votes;
        var all = TallyTable.Of(votes, Division.Everyone(300));
        var target = Enumerable.Range(0, 60).MinBy(c => all[0, c].AgreeShare);

        var pushed = IntegrityReport.Of(WithRing(votes, all, target, 45, asMost, seed)).Pushed.ShouldHaveSingleItem();

        pushed.Statement.ShouldBe(target);
        pushed.Side.ShouldBe(Vote.Agree);
        pushed.Accounts.Count(p => p >= 300).ShouldBeGreaterThan(22);
        IntegrityReport.Of(votes).Pushed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_ring_in_a_small_conversation_of_many_statements_is_found(int seed)
    {
        var votes = Made.Styled(110, 200, 90, seed);
        var all = TallyTable.Of(votes, Division.Everyone(110));
        var target = Enumerable.Range(0, 200).Where(c => all[0, c].Seen >= 30).MinBy(c => all[0, c].AgreeShare);

        var report = IntegrityReport.Of(WithRing(votes, all, target, 17, asMost: false, seed, votesEach: 90));

        report.Pushed.ShouldContain(p => p.Statement == target && p.Side == Vote.Agree);
        report.ImitatorsToldApart!.Value.ShouldBeGreaterThan(0.8);
        IntegrityReport.Of(votes).Pushed.ShouldBeEmpty();
    }

    [Fact]
    public void Where_people_vote_by_chance_it_is_said_that_imitators_cannot_be_told()
    {
        var votes = Made.Groups(150, 40, 25, 1, 0.5, 9).Votes;

        var report = IntegrityReport.Of(votes);

        report.Pushed.ShouldBeEmpty();
        report.ImitatorsToldApart!.Value.ShouldBeLessThan(0.65);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_came_first_does_not_change_who_is_suspected(bool asMost)
    {
        var votes = Made.Groups(300, 60, 35, 3, 1.2, 3, liking: 1).Votes;
        var all = TallyTable.Of(votes, Division.Everyone(300));
        var target = Enumerable.Range(0, 60).MinBy(c => all[0, c].AgreeShare);
        var ringed = WithRing(votes, all, target, 45, asMost, seed: 3);
        var matrix = new VoteMatrix();
        for (var c = ringed.StatementCount - 1; c >= 0; c--)
        {
            matrix.Moderate(ringed.Statements[c], ringed.Standings[c]);
        }

        for (var p = ringed.PersonCount - 1; p >= 0; p--)
        {
            foreach (var (statement, vote) in ringed.Row(p))
            {
                matrix.Cast(ringed.People[p], ringed.Statements[statement], vote);
            }
        }

        var turned = matrix.Freeze();

        Named(ringed).ShouldNotBeEmpty();
        Named(turned).ShouldBe(Named(ringed));

        static List<string> Named(VoteTable votes) =>
            [
                .. IntegrityReport
                    .Of(votes)
                    .Pushed.Select(p =>
                        $"{votes.Statements[p.Statement]} {p.Side} {p.Strength:R} {string.Join(' ', p.Accounts.Select(a => votes.People[a]).Order())}"
                    ),
            ];
    }

    [Fact]
    public void Results_are_given_with_and_without_suspects()
    {
        var votes = Made.With(Made.Groups(200, 30, 20, 2, 1.5, 6).Votes, 20, 20, Vote.Agree, 1);

        var analysis = OpinionAnalysis.Of(votes);

        analysis.WithoutSuspects!.Accounts.ShouldBe(20);
        analysis.Groups.PartOf[200..].ToArray().ShouldAllBe(g => g == Division.None);
        analysis.WithoutSuspects.GroupAwareAgreement.Count.ShouldBe(30);
    }

    /// <summary>
    /// Accounts that vote as most did, or that draw each vote from how people voted, and agree with a statement that is disliked.
    /// </summary>
    private static VoteTable WithRing(
        VoteTable votes,
        TallyTable all,
        int target,
        int accounts,
        bool asMost,
        int seed,
        int votesEach = 34
    )
    {
        var random = new Random(seed);
        var matrix = new VoteMatrix(votes);
        for (var i = 0; i < accounts; i++)
        {
            var order = Enumerable.Range(0, votes.StatementCount).ToArray();
            random.Shuffle(order);
            foreach (var c in order.Take(votesEach).Where(c => c != target))
            {
                var (agree, disagree) = (all[0, c].Agree, all[0, c].Disagree);
                var drawn = random.Next(all[0, c].Seen);
                var vote =
                    asMost ? (agree >= disagree ? Vote.Agree : Vote.Disagree)
                    : drawn < agree ? Vote.Agree
                    : drawn < agree + disagree ? Vote.Disagree
                    : Vote.Pass;
                matrix.Cast(5_000 + i, votes.Statements[c], vote);
            }

            matrix.Cast(5_000 + i, votes.Statements[target], Vote.Agree);
        }

        return matrix.Freeze();
    }
}
