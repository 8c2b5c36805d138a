using Touchstone.Core.Access;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Provenance;
using Touchstone.Testing;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Core.Tests.Insight;

public sealed class ReportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Every_quote_is_said_word_for_word_by_somebody_who_allows_it_and_every_figure_equals_the_export()
    {
        var made = await Made();
        var report = await Built(made);

        var texts = (await process.Texts(made.Lead, made.Analysis)).ToDictionary(t => t.Id);
        var quotations = report.Report.Content.Findings.SelectMany(f => f.Quotations).ToList();
        quotations.Count.ShouldBe(2);
        foreach (var quotation in quotations)
        {
            var text = texts[quotation.TextId];
            text.CanBeQuoted.ShouldBeTrue();
            text.Words.ShouldContain(report.Quotes[quotation.Id].Words, Case.Sensitive);
        }
        foreach (var finding in report.Report.Content.Findings)
        {
            var (people, said) = await FromTheExport(made, finding.Codes.Select(c => c.Name));
            finding.Support.People.ShouldBe(people.Count);
            finding.Support.Count.ShouldBe(said.Count);
            foreach (var row in finding.Support.Cuts.Single().Rows.Where(r => r.Count is not null))
            {
                row.People.ShouldBe(people.Values.Count(v => v == row.Value));
                row.Count.ShouldBe(said.Count(p => people[p] == row.Value));
            }
        }
        report.Report.Content.Findings[0].Support.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Consent_that_is_taken_back_empties_the_quote_at_once_and_the_next_build_is_without_it()
    {
        var made = await Made();
        var first = await Built(made);
        await process.Do(made.Manager, new PublishReport(first.Report.Id));
        var quoted = first.Report.Content.Findings[0].Quotations[0];

        await process.Do(made.Lead, new WithdrawQuoting(quoted.TextId, "They wrote to us"));

        var shown = await process.Do(Actor.Anonymous, new GetReport(first.Report.Id));
        shown.Quotes.ShouldNotContainKey(quoted.Id);
        var second = await Built(made);
        second.Report.Edition.ShouldBe(2);
        second.Report.Content.Findings.SelectMany(f => f.Quotations).ShouldNotContain(q => q.Id == quoted.Id);
        second.Report.Content.Findings[0].Support.Count.ShouldBe(first.Report.Content.Findings[0].Support.Count);
        await process.Do(made.Manager, new PublishReport(second.Report.Id));
        (await process.Do(Actor.Anonymous, new GetReport(first.Report.Id))).Latest.ShouldBe(second.Report.Id);
    }

    [Fact]
    public async Task A_report_is_closed_until_it_is_published_and_nothing_taken_back_is_published()
    {
        var made = await Made();
        var report = (await Built(made)).Report;
        var recommendation = report.Content.Recommendations[0].Id;
        await process.Refused<Refusal.SignInNeeded, ReportPage>(Actor.Anonymous, new GetReport(report.Id));
        await process.Refused<Refusal.NotAllowed, ReportPage>(await process.Person("Cy"), new GetReport(report.Id));
        await process.Refused<Refusal.SignInNeeded, RecommendationPage>(
            Actor.Anonymous,
            new GetRecommendation(recommendation)
        );
        await process.Refused<Refusal.NotAllowed, Nothing>(made.Lead, new PublishReport(report.Id));
        await process.Do(
            made.Lead,
            new WithdrawQuoting(report.Content.Findings[0].Quotations[0].TextId, "They wrote to us")
        );
        await process.Refused<Refusal.OutOfOrder, Nothing>(made.Manager, new PublishReport(report.Id));
        var next = (await Built(made)).Report;
        await process.Refused<Refusal.OutOfOrder, Nothing>(made.Manager, new PublishReport(report.Id));

        await process.Do(made.Manager, new PublishReport(next.Id));

        (await process.Do(Actor.Anonymous, new GetReport(next.Id))).IsInside.ShouldBeFalse();
        var page = await process.Do(Actor.Anonymous, new GetRecommendation(recommendation));
        (page.IsInside, page.Findings.Length, page.Versions.Length).ShouldBe((false, 1, 0));
        var barred = await process.Person("Bo", Role.EngagementFacilitator);
        await process.Declare(barred, RecordKinds.Analysis.Ref(made.Analysis), InterestState.Conflict);
        (await process.Do(barred, new GetReport(next.Id))).IsInside.ShouldBeFalse();
    }

    [Fact]
    public async Task The_method_says_what_was_done()
    {
        var made = await Made();
        var method = (await Built(made)).Report.Content.Method;

        method.Texts.ShouldBe(40);
        method.People.ShouldBe(40);
        method.GoneThrough.ShouldBe(40);
        method.Coders.ShouldBe(2);
        method.Rule.ShouldBe(ConsensusRule.Anyone);
        method.Sources.Single().ShouldSatisfyAllConditions(s => s.People.ShouldBe(40), s => s.Texts.ShouldBe(40));
        var sample = method.Samples.Single();
        (sample.Texts, sample.Coders, sample.Differences, sample.Settled).ShouldBe((22, 2, 1, 0));
        sample.Agreement.Value!.Value.ShouldBe(21.0 / 22, 1e-9);
        method.Software.ShouldStartWith("Touchstone ");
    }

    [Fact]
    public async Task Findings_that_share_codes_are_refused_because_their_figures_could_be_subtracted()
    {
        var made = await Made();
        var below = await process.Code(made.Lead, made.Analysis, "Supervision in practice", made.Time);

        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            made.Lead,
            new WriteFinding(made.Analysis, null, new FindingWords("Another", "It rests on the same.", "", [below], []))
        );

        refusal.Faults.Single().Field.ShouldBe("Codes");
    }

    [Fact]
    public async Task Only_words_that_may_be_quoted_and_stand_there_are_quoted()
    {
        var made = await Made();
        var texts = await process.Texts(made.Lead, made.Analysis);
        var closed = texts.First(t => !t.MayQuote);
        var open = texts.First(t => t.MayQuote);

        foreach (
            var (place, words) in new (int?, string?)[]
            {
                (closed.Place, null),
                (open.Place, "Words that nobody said"),
                (open.Place, open.Words.ToUpperInvariant()),
                (9_999, null),
            }
        )
        {
            await process.Refused<Refusal.Invalid, Guid>(made.Lead, new QuoteWords(made.Finding, place, words));
        }
    }

    [Fact]
    public async Task What_was_recommended_is_answered_with_a_reason_and_the_thread_leads_back_to_what_people_said()
    {
        var made = await Made();
        var page = await process.Do(made.Manager, new GetRecommendation(made.Recommendation));
        AnswerWords Words(Answer? answer, string reason, string change = "") =>
            new(answer, reason, change, null, "", ActionStatus.UnderWay);
        await process.Refused<Refusal.Invalid, int>(
            made.Manager,
            new AnswerRecommendation(made.Recommendation, Words(Answer.Accept, ""), page.Recommendation.Revision)
        );
        await process.Refused<Refusal.Invalid, int>(
            made.Manager,
            new AnswerRecommendation(made.Recommendation, Words(Answer.Decline, "No.", "A change"), 0)
        );

        await process.Do(
            made.Manager,
            new AnswerRecommendation(made.Recommendation, Words(Answer.Part, "Hours are for employers to say."), 0)
        );

        await process.Refused<Refusal.Stale, int>(
            made.Manager,
            new AnswerRecommendation(made.Recommendation, Words(Answer.Accept, "All of it."), 0)
        );
        var report = (await Built(made)).Report;
        report.Content.Recommendations.Single().Answer!.Answer.ShouldBe(Answer.Part);
        await using var db = process.Open();
        db.Set<Link>()
            .Any(l => l.FromId == made.Recommendation && l.ToId == made.Finding && l.Relation == Relation.Answers)
            .ShouldBeTrue();
        db.Set<Link>().Any(l => l.FromId == made.Finding && l.ToId == made.Analysis).ShouldBeTrue();
        await process.Refused<Refusal.OutOfOrder, Guid>(
            made.Lead,
            new WriteRecommendation(
                made.Analysis,
                made.Recommendation,
                new RecommendationWords("Something else", Addressee.Employers, "All", null, [made.Finding]),
                1
            )
        );
    }

    private sealed record Analysed(
        Actor Lead,
        Actor Manager,
        Guid Analysis,
        Guid Time,
        Guid Finding,
        Guid Recommendation
    );

    /// <summary>Forty people, twenty of whom speak of time, ten of them nurses; a blind sample; two findings; an action.</summary>
    private async Task<Analysed> Made()
    {
        var lead = await process.Person("Lead", Role.EngagementFacilitator);
        var manager = await process.Person("Manager", Role.ProgrammeManager);
        var analysis = await process.Opened(lead);
        await process.Bring(
            lead,
            analysis,
            Analyses.Rows(
                40,
                i => i < 20 ? $"Case {i}: there is no time for it" : $"Case {i}: nobody pays for the post"
            )
        );
        var time = await process.Code(lead, analysis, "Time");
        var money = await process.Code(lead, analysis, "Money");
        var sample = await process.Do(lead, new DrawBlindSample(analysis, null, [lead.Id, manager.Id], 22));
        var texts = await process.Texts(lead, analysis);
        var differs = texts.First(t => t.SampleId is not null && !t.Words.Contains("time", StringComparison.Ordinal));
        foreach (var text in texts)
        {
            var right = text.Words.Contains("time", StringComparison.Ordinal) ? time : money;
            await process.CodeWhole(lead, text, right);
            if (text.SampleId is not null)
            {
                await process.CodeWhole(manager, text, text.Id == differs.Id ? [] : [right]);
            }
        }
        await process.Do(lead, new SubmitBlindCoding(analysis, sample));
        await process.Do(manager, new SubmitBlindCoding(analysis, sample));
        await process.Do(lead, new ReleaseBlindCoding(analysis, sample, null));
        var finding = await process.Do(
            lead,
            new WriteFinding(
                analysis,
                null,
                new FindingWords(
                    "Time is short",
                    "Half of those who answered have no time.",
                    "They chose to answer.",
                    [time],
                    ["Profession"]
                )
            )
        );
        await process.Do(
            lead,
            new WriteFinding(
                analysis,
                null,
                new FindingWords("Money is short", "Nobody pays.", "", [money], ["Profession"])
            )
        );
        await process.Do(lead, new QuoteWords(finding, texts[0].Place, "there is no time for it"));
        await process.Do(lead, new QuoteWords(finding, texts[1].Place, null));
        var recommendation = await process.Do(
            lead,
            new WriteRecommendation(
                analysis,
                null,
                new RecommendationWords("Protect hours for supervision", Addressee.Employers, "Trusts", null, [finding])
            )
        );
        return new Analysed(lead, manager, analysis, time, finding, recommendation);
    }

    private async Task<ReportPage> Built(Analysed made)
    {
        var id = await process.Do(made.Lead, new BuildReport(made.Analysis));
        return await process.Do(made.Lead, new GetReport(id));
    }

    /// <summary>Counts anew, from the file that anybody who analyses can take.</summary>
    private async Task<(Dictionary<string, string> People, HashSet<string> Said)> FromTheExport(
        Analysed made,
        IEnumerable<string> codes
    )
    {
        var file = await process.Do(made.Lead, new GetExchange(made.Analysis, ExchangeForm.Texts));
        var table = CsvTable.Read(file.Content).Value;
        int Column(string name) => table.Columns.ToList().IndexOf(name);
        var wanted = codes.ToHashSet();
        return (
            table.Rows.ToDictionary(r => r.Cells[Column("respondent")], r => r.Cells[Column("Profession")]),
            [
                .. table
                    .Rows.Where(r => r.Cells[Column("codes")].Split("; ").Any(wanted.Contains))
                    .Select(r => r.Cells[Column("respondent")]),
            ]
        );
    }
}
