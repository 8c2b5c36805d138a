namespace Touchstone.Agreement.Tests;

public class ConsensusTests
{
    [Theory]
    [InlineData("7 7 7 8 8 9 9 4 5 6", "70/15", ConsensusOutcome.ConsensusIn)]
    [InlineData("7 7 7 8 8 9 9 1 2 6", "70/15", ConsensusOutcome.NoConsensus)]
    [InlineData("1 1 1 2 2 3 3 4 5 9", "70/15", ConsensusOutcome.ConsensusOut)]
    [InlineData("7 7 8 8 9 9 6 6 6 6", "70/15", ConsensusOutcome.NoConsensus)]
    [InlineData("7 7 8 8", "percent", ConsensusOutcome.ConsensusIn)]
    [InlineData("7 7 8 2", "percent", ConsensusOutcome.NoConsensus)]
    [InlineData("7 7 8 2", "percent iqr=2", ConsensusOutcome.ConsensusIn)]
    [InlineData("7 7 6 6", "percent share=0.5", ConsensusOutcome.ConsensusIn)]
    [InlineData("1 1 2 2", "percent", ConsensusOutcome.ConsensusOut)]
    [InlineData("1 1 8 9 9 9", "rand-ucla", ConsensusOutcome.ConsensusIn)]
    [InlineData("1 1 7 8 9", "rand-ucla", ConsensusOutcome.NoConsensus)]
    [InlineData("1 1 2 2 3", "rand-ucla", ConsensusOutcome.ConsensusOut)]
    [InlineData("7 8 9 7 8", "cvr", ConsensusOutcome.ConsensusIn)]
    [InlineData("7 8 9 7 1", "cvr", ConsensusOutcome.NoConsensus)]
    [InlineData("7 8 9 7 1", "cvi", ConsensusOutcome.ConsensusIn)]
    [InlineData("7 8 9 7 1", "cvi least=0.9", ConsensusOutcome.NoConsensus)]
    public void A_rule_judges_an_item(string ratings, string rule, ConsensusOutcome outcome) =>
        ConsensusRule
            .Parse(rule)!
            .Judge(new("i", [.. ratings.Split(' ').Select(int.Parse).Order()], RatingScale.OneToNine))
            .ShouldBe(outcome);

    [Theory]
    [InlineData("")]
    [InlineData("majority")]
    [InlineData("percent share=2")]
    [InlineData("percent share=")]
    [InlineData("percent share=0.5 share=0.6")]
    [InlineData("percent least=0.5")]
    [InlineData("rand-ucla x=1")]
    [InlineData("cvi least=0")]
    public void Text_that_is_no_rule_is_none(string text) => ConsensusRule.Parse(text).ShouldBeNull();

    [Fact]
    public void A_rule_is_a_value_and_reads_back_from_its_text()
    {
        ConsensusRule[] rules =
        [
            new RandUclaRule(),
            new SeventyFifteenRule(),
            new PercentAgreementRule(0.8, 1.5),
            new ContentValidityRatioRule(),
            new ContentValidityRule(0.9),
        ];

        foreach (var rule in rules)
        {
            ConsensusRule.Parse(rule.Text).ShouldBe(rule);
            rule.Sentence.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void The_rule_is_fixed_before_the_first_round_and_changes_only_with_a_reason()
    {
        var plan = new ConsensusPlan(RatingScale.OneToNine, new PercentAgreementRule(0.75));
        var amended = plan.Amend(3, new PercentAgreementRule(0.7), "two panellists left");

        plan.RuleOf(5).ShouldBe(new PercentAgreementRule(0.75));
        amended.RuleOf(1).ShouldBe(new PercentAgreementRule(0.75));
        amended.RuleOf(2).ShouldBe(new PercentAgreementRule(0.75));
        amended.RuleOf(3).ShouldBe(new PercentAgreementRule(0.7));
        amended.FirstRule.ShouldBe(plan.FirstRule);
        amended.Amendments.Single().Reason.ShouldBe("two panellists left");
        amended.Fingerprint.ShouldNotBe(plan.Fingerprint);
        plan.Fingerprint.ShouldBe(new ConsensusPlan(new(1, 9), new PercentAgreementRule(0.75)).Fingerprint);
        Should.Throw<ArgumentOutOfRangeException>(() => plan.Amend(1, new RandUclaRule(), "too late"));
        Should.Throw<ArgumentOutOfRangeException>(() => amended.Amend(2, new RandUclaRule(), "too late"));
        Should.Throw<ArgumentException>(() => plan.Amend(2, new RandUclaRule(), " "));
        Should.Throw<ArgumentException>(() => new ConsensusPlan(new(1, 5), new RandUclaRule()));
        Should.Throw<ArgumentException>(() => new ConsensusPlan(new(1, 5), new SeventyFifteenRule()));
    }

    [Fact]
    public void A_panel_is_judged_round_by_round_and_a_settled_item_stays_settled()
    {
        var report = Report();

        report
            .Rounds.Select(r => (r.Round.Number, r.Invited, r.Round.Panellists.Count))
            .ShouldBe([(1, 6, 5), (2, 5, 4)]);
        report.Rounds[0].ResponseRate!.Value.ShouldBe(5.0 / 6, 1e-12);
        report.Items.ShouldBe([
            new("good", ConsensusOutcome.ConsensusIn, 1, 2),
            new("open", ConsensusOutcome.ConsensusIn, 2, 2),
            new("bad", ConsensusOutcome.ConsensusOut, 1, 1),
            new("left", ConsensusOutcome.NoConsensus, null, 1),
        ]);
        report.Rounds[0].Concordance!.Raters.ShouldBe(5);
        report.Rounds[1].Changes.Select(c => c.Item).ShouldBe(["good", "open"]);
        report.Rounds[1].Items.Single(i => i.Figures.Item == "good").Outcome.ShouldBe(ConsensusOutcome.NoConsensus);
    }

    [Fact]
    public void The_accord_table_has_thirty_five_rows_and_says_what_the_figures_know()
    {
        var table = AccordTable.Of(Report());

        table.Count.ShouldBe(35);
        table.Select(i => i.Number).Distinct().Count().ShouldBe(35);
        table.CountBy(i => i.Section).Select(s => s.Value).ShouldBe([1, 3, 21, 5, 2, 3]);
        var reported = table.Where(i => i.Reported is not null).ToDictionary(i => i.Number, i => i.Reported!);
        reported.Keys.ShouldBe(["M9", "M10", "M12", "M13", "R2", "R3", "R4", "R5"]);
        reported["M12"].ShouldContain("At least 75 %");
        reported["M13"].ShouldStartWith("1 item that met the definition rated again later");
        reported["R3"]
            .ShouldBe("Round 1: 5 of 6 panellists (83 %), 4 items; Round 2: 4 of 5 panellists (80 %), 2 items");
        reported["R4"].ShouldBe("4 items: 2 in, 1 out, 1 without consensus");
        reported["R5"].ShouldContain("left (last in round 1)");
    }

    [Fact]
    public void A_panel_refuses_ratings_that_are_not_of_its_scale()
    {
        Should.Throw<ArgumentException>(() => Panel.Of(new(1, 5), [new("i", "p", 6)]));
        Should.Throw<ArgumentException>(() => Panel.Of(new(1, 5), [new("i", "p", 5, 0)]));
        Should.Throw<ArgumentException>(() => Panel.Of(new(1, 5), [new("i", "p", 5), new("i", "p", 4)]));
        Should.Throw<ArgumentException>(() =>
            ConsensusReport.Of(Panel.Of(new(1, 5), []), new(RatingScale.OneToNine, new RandUclaRule()))
        );
    }

    private static ConsensusReport Report()
    {
        (int Round, string Item, string Ratings)[] rows =
        [
            (1, "good", "88788"),
            (1, "open", "45678"),
            (1, "bad", "11212"),
            (1, "left", "19195"),
            (2, "good", "5677"),
            (2, "open", "7778"),
        ];
        var ratings = rows.SelectMany(row =>
            row.Ratings.Select((r, p) => new PanelRating(row.Item, $"p{p}", r - '0', row.Round))
        );
        return ConsensusReport.Of(
            Panel.Of(RatingScale.OneToNine, ratings),
            new(RatingScale.OneToNine, new PercentAgreementRule()),
            invited: 6
        );
    }
}
