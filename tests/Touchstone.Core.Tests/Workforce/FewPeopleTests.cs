using Touchstone.Core.Access;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>A collection that few people stand behind says nothing from which these could be made out.</summary>
public sealed class FewPeopleTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Fewer_than_five_people_in_all_are_counted_nowhere()
    {
        var asked = new AskedForReturns(process);
        var (manager, lead, round, plan) = await asked.ForAPlan();
        await asked.SignOff(lead, plan, Plans.With(("headcount_in_post", "3"), ("wte_in_post", "2.9")));
        await asked.CompleteSurvey(lead, await asked.ReturnOf(manager, round, ReturnSource.EmployerSurvey), people: 4);

        var findings = await Found(manager, round);

        findings.ShouldNotContain(f => f.Kind == FindingKind.TitleVariety);
        foreach (var finding in findings)
        {
            finding.Content.Counts.ShouldNotContain(
                c =>
                    c.Code.StartsWith("people", StringComparison.Ordinal)
                    || c.Code.StartsWith("wte_supply", StringComparison.Ordinal)
                    || c.Code == "wte_in_post",
                finding.Kind.ToString()
            );
            finding.Statement.ShouldNotContain("4 people");
            finding
                .Content.Tables.SelectMany(t =>
                    t.Rows.SelectMany(row =>
                        t.Columns.Zip(row).Where(c => c.First.Code.StartsWith("people", StringComparison.Ordinal))
                    )
                )
                .ShouldAllBe(c => c.Second.IsHidden);
        }
    }

    [Fact]
    public async Task Supply_is_hidden_where_few_are_in_training()
    {
        var asked = new AskedForReturns(process);
        var (manager, lead, round, plan) = await asked.ForAPlan();
        await asked.SignOff(lead, plan, Plans.With(("headcount_in_post", "40"), ("headcount_in_training", "2")));

        var supply = (await Found(manager, round)).Single(f => f.Kind == FindingKind.SupplyAndNeed);

        supply.Content.Counts.Select(c => c.Code).ShouldBe(["wte_needed_last"]);
        supply.Statement.ShouldContain("Supply is not shown");
        supply.Content.Tables.ShouldAllBe(t =>
            t.Rows.All(row => t.Columns.Zip(row).All(c => c.First.Code != "wte_supply" || c.Second.IsHidden))
        );
    }

    private async Task<IReadOnlyList<WorkforceFinding>> Found(Actor manager, Guid round)
    {
        await process.Do(manager, new ComputeFindings(round));
        return (await process.Do(manager, new GetFindings(round))).Findings;
    }
}
