using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

public sealed class TrendBreakTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_few_people_in_training_are_hidden_even_where_many_are_in_post()
    {
        var asked = new AskedForReturns(process);
        var (manager, lead, first, plan) = await asked.ForAPlan();
        await asked.SignOff(lead, plan, Plans.With(("headcount_in_post", "40"), ("headcount_in_training", "3")));
        var employer = (await process.Do(manager, new GetReturns(first))).Returns[0].OrganisationId;
        process.Clock.Pass(TimeSpan.FromDays(365));
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(
            manager,
            new OpenBaseline("A year later", "How we stand.", process.Today.AddDays(-30), now, now.AddDays(30))
        );
        await process.Do(manager, new AskForReturns(round, [employer]));
        await asked.SignOff(
            lead,
            await asked.ReturnOf(manager, round, ReturnSource.Plan),
            Plans.With(("headcount_in_post", "44"), ("headcount_in_training", "9"))
        );

        await process.Do(manager, new ComputeFindings(round));

        var rows = (await process.Do(manager, new GetFindings(round)))
            .Findings.Single(f => f.Kind == FindingKind.TrendBreaks)
            .Content.Tables.Single()
            .Rows;
        rows.Single(r => r[0].Text == "People in post")[1].Number.ShouldBe(40);
        var training = rows.Single(r => r[0].Text == "People in training");
        training[1].IsHidden.ShouldBeTrue();
        training[2].IsHidden.ShouldBeTrue();
        training[1].Number.ShouldBeNull();
        rows.Single(r => r[0].Text == "Vacancies, WTE")[1].Number.ShouldBe(1.5m);
    }
}
