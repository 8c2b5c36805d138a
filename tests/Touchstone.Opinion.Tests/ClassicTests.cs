namespace Touchstone.Opinion.Tests;

public class ClassicTests
{
    [Fact]
    public void Components_and_projections_equal_a_dense_calculation()
    {
        var votes = Made.Groups(60, 24, 11, 3, 1.5, 4).Votes;
        votes = votes.Moderated([
            .. Enumerable.Range(0, 24).Select(c => c == 5 ? StatementStanding.Rejected : StatementStanding.Open),
        ]);
        var found = PrincipalComponents.Of(votes);

        var dense = Dense(votes, out var means);
        var first = PowerIterate(dense, null);
        var second = PowerIterate(dense, first);

        for (var c = 0; c < 24; c++)
        {
            found.Centre[c].ShouldBe(means[c], 1e-12);
        }

        Cosine(found.Components[0], first).ShouldBeGreaterThan(0.99999999);
        Cosine(found.Components[1], second).ShouldBeGreaterThan(0.99999999);
        found.Extremity[5].ShouldBe(0);
        for (var p = 0; p < votes.PersonCount; p++)
        {
            // a rejected statement counts as a vote of everyone, and nobody's vote on it counts again
            var cast = votes.Row(p).Count(v => v.Statement != 5) + 1;
            var along = Enumerable.Range(0, 24).Sum(c => dense[p][c] * found.Components[0][c]);
            found.Projections[0][p].ShouldBe(along * Math.Sqrt(24.0 / cast), 1e-9);
        }
    }

    [Fact]
    public void The_krylov_short_cut_is_where_plain_power_iteration_is_even_when_that_has_not_settled()
    {
        // two nearly equal directions: a hundred rounds are far from enough
        double[] scale = [1, 0.9995, 0.5, 0.2, 0.1];
        double[] Times(double[] x) => [.. x.Select((v, i) => v * scale[i])];
        double[] start = [1, 1, 1, 1, 1];

        var found = PowerIteration.Run(Times, start, 40, deflated: null);

        var plain = start;
        for (var i = 0; i < 40; i++)
        {
            plain = Times(plain);
        }

        Cosine(found, plain).ShouldBe(1, 1e-12);
        Math.Abs(found[1]).ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void Two_camps_are_two_groups()
    {
        var (votes, camp) = Made.Groups(80, 30, 25, 2, 3, 1);

        var found = ClassicGroups.Find(votes);

        found.Groups.Count.ShouldBe(2);
        AdjustedRand.Of(found.Groups.PartOf, camp).ShouldBe(1);
    }

    [Fact]
    public void The_method_depends_on_who_voted_first()
    {
        var votes = Made.Groups(150, 30, 12, 4, 0.8, 2).Votes;
        var groupings = Enumerable
            .Range(0, 8)
            .Select(seed => ById(Made.Shuffled(votes, seed), v => ClassicGroups.Find(v).Groups))
            .ToList();

        groupings.Skip(1).ShouldContain(g => AdjustedRand.Of(g, groupings[0]) < 1);
    }

    [Fact]
    public void A_warm_start_with_nothing_new_keeps_the_groups()
    {
        var votes = Made.Groups(300, 40, 20, 3, 2, 3).Votes;
        var cold = ClassicGroups.Find(votes);

        var warm = ClassicGroups.Find(votes, cold.Memory);

        AdjustedRand.Of(warm.Groups.PartOf, cold.Groups.PartOf).ShouldBe(1);
        warm.Groups.Names.ShouldBe(cold.Groups.Names);
    }

    [Fact]
    public void A_new_number_of_groups_has_to_win_four_updates_running()
    {
        var two = Made.Groups(120, 40, 30, 2, 2.5, 5).Votes;
        var memory = ClassicGroups.Find(two).Memory;
        var three = Made.Groups(120, 40, 30, 3, 2.5, 6).Votes;

        var counts = new List<int>();
        for (var update = 0; update < 5; update++)
        {
            var found = ClassicGroups.Find(three, memory);
            memory = found.Memory;
            counts.Add(found.Groups.Count);
        }

        ClassicGroups.Find(three).Groups.Count.ShouldBe(3);
        counts.ShouldBe([2, 2, 2, 3, 3]);
    }

    [Fact]
    public void Someone_once_grouped_stays_grouped_and_others_need_seven_votes()
    {
        var votes = Made.Groups(40, 20, 12, 2, 2, 7).Votes;
        var memory = ClassicGroups.Find(votes).Memory;
        var fewer = votes.Keeping((person, _, i) => person != 0 || i < 3);

        ClassicGroups.Find(fewer).Groups.PartOf[0].ShouldBe(Division.None);
        ClassicGroups.Find(fewer, memory).Groups.PartOf[0].ShouldNotBe(Division.None);
    }

    [Fact]
    public void Group_aware_consensus_is_the_product_of_smoothed_shares()
    {
        var votes = Made.Table("+-", "+.", "-0", "+-");
        var tallies = TallyTable.Of(votes, Division.Numbered(2, [0, 0, 1, 1]));

        GroupAwareConsensus.Agreement(tallies)[0].ShouldBe(3.0 / 4 * (2.0 / 4), 1e-15);
        GroupAwareConsensus.Disagreement(tallies)[1].ShouldBe(2.0 / 3 * (2.0 / 4), 1e-15);
    }

    [Fact]
    public void Priorities_follow_the_formula_and_differ()
    {
        var votes = Made.Groups(50, 20, 9, 2, 1.5, 8).Votes;
        var all = TallyTable.Of(votes, Division.Everyone(50));
        var extremity = PrincipalComponents.Of(votes).Extremity;
        var standings = votes.Standings.ToArray();
        standings[3] = StatementStanding.Meta;

        var weights = ClassicPriorities.Of(standings, all, extremity);

        var t = all[0, 7];
        var importance = (1 - ((t.Pass + 1.0) / (t.Seen + 2))) * (1 + extremity[7]) * ((t.Agree + 1.0) / (t.Seen + 2));
        weights[7].ShouldBe(Math.Pow(importance * (1 + (8 * Math.Pow(2, -t.Seen / 5.0))), 2), 1e-12);
        weights[3].ShouldBe(49);
        weights.Distinct().Count().ShouldBeGreaterThan(10);
        weights.Count(w => w == 49).ShouldBe(1);
    }

    [Fact]
    public void A_group_is_represented_by_what_sets_it_apart()
    {
        // the first statement only the first camp likes, the second only the second camp, the third everybody
        var rows = Enumerable.Range(0, 40).Select(p => p < 20 ? "+-+" : "-++").ToArray();
        var votes = Made.Table(rows);
        var groups = Division.Numbered(2, [.. Enumerable.Range(0, 40).Select(p => p < 20 ? 0 : 1)]);

        var lists = Representativeness.Of(votes.Standings, TallyTable.Of(votes, groups));

        lists[0].Select(r => (r.Statement, r.Side)).ShouldBe([(0, Vote.Agree), (1, Vote.Disagree)]);
        lists[1].Select(r => (r.Statement, r.Side)).ShouldBe([(1, Vote.Agree), (0, Vote.Disagree)]);
        lists[0][0].Share.ShouldBe(21.0 / 22, 1e-12);
        lists[0][0].ShareZ.ShouldBe(2 * Math.Sqrt(21) * ((21.0 / 21) - 0.5), 1e-12);
        lists[0][0].Ratio.ShouldBe(21.0 / 22 / (1.0 / 22), 1e-12);
        var consensus = Consensus.Of(votes.Standings, TallyTable.Of(votes, Division.Everyone(40)));
        consensus.Agree.Select(s => s.Statement).ShouldBe([2]);
        consensus.Disagree.ShouldBeEmpty();
    }

    [Fact]
    public void Rejected_and_meta_statements_are_never_picked()
    {
        var votes = Made.Table([.. Enumerable.Repeat("+-", 30)])
            .Moderated([StatementStanding.Rejected, StatementStanding.Meta]);
        var all = TallyTable.Of(votes, Division.Everyone(30));

        Consensus.Of(votes.Standings, all).Agree.ShouldBeEmpty();
        Representativeness.Of(votes.Standings, all)[0].ShouldBeEmpty();
    }

    private static int[] ById(VoteTable votes, Func<VoteTable, Division> find)
    {
        var groups = find(votes);
        var byId = new int[votes.PersonCount];
        for (var p = 0; p < byId.Length; p++)
        {
            byId[votes.People[p]] = groups.PartOf[p];
        }

        return byId;
    }

    private static double[][] Dense(VoteTable votes, out double[] means)
    {
        means = new double[votes.StatementCount];
        var dense = Enumerable.Range(0, votes.PersonCount).Select(_ => new double[votes.StatementCount]).ToArray();
        for (var c = 0; c < votes.StatementCount; c++)
        {
            var cast = Enumerable
                .Range(0, votes.PersonCount)
                .SelectMany(p =>
                    votes.Row(p).Where(v => v.Statement == c).Select(v => (Person: p, Value: (double)v.Vote))
                )
                .ToList();
            if (votes.Standings[c] == StatementStanding.Open)
            {
                means[c] = cast.Average(v => v.Value);
                foreach (var (person, value) in cast)
                {
                    dense[person][c] = value - means[c];
                }
            }
        }

        return dense;
    }

    private static double[] PowerIterate(double[][] matrix, double[]? without)
    {
        var x = Enumerable.Repeat(1.0, matrix[0].Length).ToArray();
        for (var round = 0; round < PrincipalComponents.Rounds; round++)
        {
            TakeOut(x, without);
            var y = matrix.Select(row => row.Zip(x).Sum(p => p.First * p.Second)).ToArray();
            x = [.. Enumerable.Range(0, x.Length).Select(c => matrix.Zip(y).Sum(p => p.First[c] * p.Second))];
            TakeOut(x, without);
            var length = Math.Sqrt(x.Sum(v => v * v));
            x = [.. x.Select(v => v / length)];
        }

        return x;
    }

    private static void TakeOut(double[] x, double[]? direction)
    {
        var along = direction?.Zip(x).Sum(p => p.First * p.Second) ?? 0;
        for (var i = 0; direction is not null && i < x.Length; i++)
        {
            x[i] -= along * direction[i];
        }
    }

    private static double Cosine(IReadOnlyList<double> a, IReadOnlyList<double> b) =>
        Math.Abs(a.Zip(b).Sum(p => p.First * p.Second)) / Math.Sqrt(a.Sum(v => v * v) * b.Sum(v => v * v));
}
