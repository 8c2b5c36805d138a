namespace Touchstone.Opinion.Tests;

public class StableGroupsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Groups_that_are_there_are_found(int groups)
    {
        var (votes, truth) = Made.Groups(400, 60, 30, groups, 1.4, groups);

        var found = StableGroups.Find(votes);

        found.Groups.Count.ShouldBe(groups);
        AdjustedRand.Of(found.Groups.PartOf, truth).ShouldBeGreaterThan(0.85);
        found.Chosen!.Gain.ShouldBeGreaterThan(0.05);
        found.Chosen.Stability.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void Where_opinion_has_no_groups_the_answer_is_none()
    {
        var votes = Made.Groups(300, 40, 20, 1, 1.5, 9).Votes;

        var found = StableGroups.Find(votes);

        found.AreStable.ShouldBeFalse();
        found.Groups.Count.ShouldBe(0);
        found.Trials.Count.ShouldBe(4);
    }

    [Fact]
    public void A_way_of_voting_is_not_an_opinion()
    {
        // everybody thinks alike; a third agree with most of what they see
        var random = new Random(11);
        var matrix = new VoteMatrix();
        for (var p = 0; p < 300; p++)
        {
            var freely = p % 3 == 0 ? 2.5 : 0;
            for (var c = 0; c < 40; c++)
            {
                var leaning = Math.Sin(c * 1.3) * 1.5;
                var agrees = 1 / (1 + Math.Exp(-leaning - freely));
                if (random.NextDouble() < 0.6)
                {
                    matrix.Cast(p, c, random.NextDouble() < agrees ? Vote.Agree : Vote.Disagree);
                }
            }
        }

        StableGroups.Find(matrix.Freeze()).Groups.Count.ShouldBe(0);
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter_to_the_last_bit()
    {
        var votes = Made.Groups(200, 40, 25, 3, 2, 12).Votes;
        var first = ById(StableGroups.Find(votes), votes);

        for (var seed = 0; seed < 8; seed++)
        {
            var shuffled = Made.Shuffled(votes, seed);
            ById(StableGroups.Find(shuffled), shuffled).ShouldBe(first);
        }
    }

    [Fact]
    public void Neither_do_the_numbers_that_people_and_statements_go_by()
    {
        var votes = Made.Groups(200, 40, 25, 2, 2, 13).Votes;
        var renamed = Made.Shuffled(votes, 5, id => 1_000 - (3 * id));

        var first = ById(StableGroups.Find(votes), votes);
        var second = ById(StableGroups.Find(renamed), renamed);

        second
            .ToDictionary(p => (1_000 - p.Key) / 3, p => p.Value)
            .OrderBy(p => p.Key)
            .ShouldBe(first.OrderBy(p => p.Key));
    }

    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        var votes = Made.Groups(150, 30, 20, 3, 2, 14).Votes;

        var one = StableGroups.Find(votes, new StableOptions { Threads = 1 });
        var two = StableGroups.Find(votes, new StableOptions { Threads = 2 });

        two.Groups.PartOf.ToArray().ShouldBe(one.Groups.PartOf.ToArray());
        two.Trials.ShouldBe(one.Trials);
    }

    [Theory]
    [InlineData(Vote.Agree, 0.05)]
    [InlineData(Vote.Disagree, 0.05)]
    [InlineData(Vote.Agree, 0.15)]
    [InlineData(Vote.Disagree, 0.15)]
    public void Careless_accounts_are_flagged_and_leave_the_groups_as_they_were(Vote answer, double share)
    {
        var votes = Made.Groups(300, 50, 25, 3, 1.3, 15).Votes;
        var before = Analysed(votes, out _);
        var with = Made.With(votes, (int)(share * 300), 25, answer, 1);

        var after = Analysed(with, out var flagged);

        after.Groups.Count.ShouldBe(before.Groups.Count);
        AdjustedRand.Of(after.Groups.PartOf[..300], before.Groups.PartOf).ShouldBeGreaterThan(0.95);
        flagged[300..].Count(f => f).ShouldBeGreaterThanOrEqualTo((int)(0.9 * share * 300));
        flagged[..300].Count(f => f).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Membership_is_a_probability_and_the_unclear_are_in_no_group()
    {
        var votes = Made.Groups(200, 40, 12, 3, 1.1, 16).Votes;

        var found = StableGroups.Find(votes, new StableOptions { Groups = 3 });

        for (var p = 0; p < votes.PersonCount; p++)
        {
            var own = found.Membership.Select(m => m[p]).ToList();
            own.Sum().ShouldBe(1, 1e-9);
            var group = found.Groups.PartOf[p];
            (group == Division.None).ShouldBe(own.Max() < 0.6);
            if (group != Division.None)
            {
                own[group].ShouldBe(own.Max());
            }
        }
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("one person", "+-0+-0+-")]
    [InlineData("one statement", "+", "-", "0", "+", "+", "-", "+", "+", "-", "+", "-", "+")]
    public void Conversations_too_small_for_groups_have_none(string _, params string[] rows)
    {
        var analysis = OpinionAnalysis.Of(Made.Table(rows));

        analysis.Groups.Count.ShouldBe(0);
        analysis.Statements.Count.ShouldBe(analysis.Votes.StatementCount);
        analysis.GroupAwareAgreement.ShouldAllBe(x => x > 0 && x < 1);
    }

    [Theory]
    [InlineData('+')]
    [InlineData('-')]
    [InlineData('0')]
    public void Where_all_say_the_same_there_are_no_groups_in_either_mode_that_tell_anyone_apart(char said)
    {
        var votes = Made.Table([.. Enumerable.Repeat(new string(said, 12), 30)]);

        var stable = OpinionAnalysis.Of(votes);
        var classic = OpinionAnalysis.Of(votes, new AnalysisOptions { Mode = GroupingMode.Classic });

        stable.Groups.Count.ShouldBe(0);
        classic.Groups.Count.ShouldBeLessThanOrEqualTo(1);
        classic.Components.Projections.ShouldAllBe(p => p.All(x => x == 0));
        stable.Consensus.Agree.Count.ShouldBe(said == '+' ? 5 : 0);
        stable.Consensus.Disagree.Count.ShouldBe(said == '-' ? 5 : 0);
    }

    private static StableGroups Analysed(VoteTable votes, out bool[] flagged)
    {
        var integrity = IntegrityReport.Of(votes);
        flagged = integrity.SuspectedPeople(votes.PersonCount);
        return StableGroups.Find(votes, null, integrity.CarelessPeople(votes.PersonCount));
    }

    private static SortedDictionary<long, (int, double)> ById(StableGroups found, VoteTable votes)
    {
        var byId = new SortedDictionary<long, (int, double)>();
        for (var p = 0; p < votes.PersonCount; p++)
        {
            byId[votes.People[p]] = (found.Groups.PartOf[p], found.Membership[0][p]);
        }

        return byId;
    }
}
