using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Insight.Sources;

namespace Touchstone.Web.Demo;

/// <summary>
/// What people wrote in the exercise and what was noted at its events, coded by two, some of it blind, with findings, actions
/// that were answered, and the report.
/// </summary>
internal sealed class DemoInsight(DemoRun run)
{
    private const string Lead = "manager";
    private const string Other = "evaluator";
    private const int Blind = 12;

    /// <summary>The codes, each with words by which this sample's people speak of it.</summary>
    private static readonly (string Name, string Definition, string[] Words)[] Book =
    [
        (
            "Explain it sooner and more plainly",
            "What people want to have explained: terms, what is new, and what becomes of them",
            ["Say early", "glossary", "medical credentials", "what changed because"]
        ),
        (
            "What it asks of services",
            "Time, travel and paperwork that the approach asks of those who deliver and supervise",
            ["stages of review", "Rural services", "Supervision time", "annual review", "backfill", "supervis"]
        ),
        ("Who is heard", "Whose voice counts when a credential is made", ["Patients"]),
    ];

    /// <param name="version">The version in which something was changed because of what people said.</param>
    public async Task AnalyseAsync(Guid exercise, Guid version)
    {
        var analysis = await run.Do(
            Lead,
            new OpenAnalysis(
                "What people said of our approach",
                "What must be clearer, and what stands in the way of working with it?",
                null,
                ConsensusRule.Majority
            )
        );
        await run.Do(Lead, new BringGiven(analysis, SourceKind.Questionnaire, exercise));
        await run.Do(Lead, new BringGiven(analysis, SourceKind.Notes, exercise));
        var codes = new List<Guid>();
        foreach (var (name, definition, _) in Book)
        {
            codes.Add(await run.Do(Lead, new AddCode(analysis, CodeWords.Typed(name, definition, "", "", ""), null)));
        }
        await CodeAsync(analysis, codes);
        await ReportAsync(analysis, codes, version);
    }

    private async Task CodeAsync(Guid analysis, List<Guid> codes)
    {
        var sample = await run.Do(
            Lead,
            new DrawBlindSample(analysis, null, [run.People[Lead].Id, run.People[Other].Id], Blind)
        );
        var texts = (await run.Do(Lead, new GetTexts(analysis, TextFilter.None, Take: 100))).Lines;
        var differs = texts.First(t => t.Text.SampleId is not null && CodesOf(t.Text, codes).Any()).Text;
        await run.Together(
            texts.Length,
            async at =>
            {
                var text = texts[at].Text;
                await CodeAsync(Lead, text, CodesOf(text, codes));
                if (text.SampleId is not null)
                {
                    await CodeAsync(Other, text, text.Id == differs.Id ? [] : CodesOf(text, codes));
                }
            }
        );
        await run.Do(Lead, new SubmitBlindCoding(analysis, sample));
        await run.Do(Other, new SubmitBlindCoding(analysis, sample));
        await run.Do(Lead, new ReleaseBlindCoding(analysis, sample, null));
        foreach (var difference in (await run.Do(Lead, new GetAgreement(analysis, sample))).Differences)
        {
            await run.Do(
                Lead,
                new Adjudicate(
                    analysis,
                    sample,
                    difference.Text.Id,
                    difference.Code.Id,
                    true,
                    "We read it again together, beside the definition."
                )
            );
        }
    }

    private async Task CodeAsync(string who, AnalysedText text, IEnumerable<Guid> codes)
    {
        foreach (var code in codes)
        {
            await run.Do(who, new GiveCode(text.Id, code));
        }
        await run.Do(who, new FinishText(text.Id, true));
    }

    private static IEnumerable<Guid> CodesOf(AnalysedText text, List<Guid> codes) =>
        codes.Where((_, at) => Book[at].Words.Any(w => text.Words.Contains(w, StringComparison.Ordinal)));

    private async Task ReportAsync(Guid analysis, List<Guid> codes, Guid version)
    {
        await FindAsync(
            analysis,
            "People want it explained sooner",
            "Those who wrote ask what happens to people who already work at this level, how this stands next to other credentials, and to be told what changed.",
            "Those who found the approach clear may have had nothing to write.",
            codes[0]
        );
        var time = await FindAsync(
            analysis,
            "Supervision and paperwork decide whether services can work with it",
            "As many write of time to supervise, of review in proportion, and of delivery without travel.",
            "Few who wrote said for which kind of service they speak.",
            codes[1]
        );
        await RecommendAsync(
            analysis,
            time,
            "Say in each specification what supervision it takes, and who gives it.",
            Addressee.NationalBodies,
            "The endorsing body",
            new AnswerWords(
                Answer.Part,
                "The hours depend on the setting, so that one number for all would be wrong for most.",
                "The section on supervision asks every delivery plan to state its hours and its supervisors.",
                version,
                "Supervision",
                ActionStatus.Done
            )
        );
        await RecommendAsync(
            analysis,
            time,
            "Drop two of the four stages of review.",
            Addressee.NationalBodies,
            "The programme board",
            new AnswerWords(
                Answer.Decline,
                "Each stage asks something else, and small credentials pass them quickly.",
                "",
                null,
                "",
                ActionStatus.Done
            )
        );
        await RecommendAsync(
            analysis,
            time,
            "Count supervision in job plans as work that is not moved for the list.",
            Addressee.Employers,
            "Employers of practitioners who learn",
            null
        );
        var report = await run.Do(Lead, new BuildReport(analysis));
        await run.Do(Lead, new PublishReport(report));
    }

    /// <summary>A finding with the words of two people who allow it.</summary>
    private async Task<Guid> FindAsync(Guid analysis, string title, string claim, string uncertainty, Guid code)
    {
        var finding = await run.Do(
            Lead,
            new WriteFinding(analysis, null, new FindingWords(title, claim, uncertainty, [code], []))
        );
        var quotable = await run.Do(Lead, new GetTexts(analysis, new TextFilter(Code: code, Quotable: true)));
        foreach (var text in quotable.Lines.Select(l => l.Text).DistinctBy(t => t.Words).Take(2))
        {
            await run.Do(Lead, new QuoteWords(finding, text.Place, null));
        }
        return finding;
    }

    private async Task RecommendAsync(
        Guid analysis,
        Guid finding,
        string action,
        Addressee addressee,
        string owner,
        AnswerWords? answer
    )
    {
        var recommendation = await run.Do(
            Lead,
            new WriteRecommendation(analysis, null, new RecommendationWords(action, addressee, owner, null, [finding]))
        );
        if (answer is not null)
        {
            await run.Do(Lead, new AnswerRecommendation(recommendation, answer, 0));
        }
    }
}
