using System.Text;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Web.Demo;

/// <summary>What people said to the draft, coded by two, some of it blind, with findings, an action that was answered, and its report.</summary>
internal sealed class DemoInsight(DemoRun run)
{
    private const string Lead = "manager";
    private const string Other = "evaluator";

    /// <summary>Each answer with the code that it is given; the codes are named by their first letters.</summary>
    private static readonly (string Code, string Words)[] Answers =
    [
        ("time", "I would need protected time each week, and my clinic list has no gaps."),
        ("time", "Supervision happens in my lunch break. That is not supervision."),
        ("time", "Our rota is so thin that study leave is the first thing to go."),
        ("time", "Half a day a fortnight would do, if it were real."),
        ("time", "The hours are promised in the job plan and eaten by the waiting list."),
        ("time", "Nobody backfills me when I learn, so my colleagues pay for it."),
        ("supervisors", "There is one consultant within fifty miles who could supervise pelvic health."),
        ("supervisors", "My supervisor is kind and has never done this work."),
        ("supervisors", "Could supervisors be shared between trusts, by video?"),
        (
            "supervisors",
            "A physiotherapist cannot always be supervised by a gynaecologist, and the draft should say so."
        ),
        ("words", "Intimate examination needs clearer words: which examination, by whom, and with which consent."),
        ("words", "The part on outcome measures reads as if they were optional."),
    ];

    /// <param name="version">The version in which something was changed because of what people said.</param>
    public async Task AnalyseAsync(Guid credential, Guid version)
    {
        var analysis = await run.Do(
            Lead,
            new OpenAnalysis(
                "Answers to the draft for pelvic health",
                "What stands in the way of learning at this level, and what must the draft say more clearly?",
                credential,
                ConsensusRule.Majority
            )
        );
        await BringAsync(analysis);
        var codes = new Dictionary<string, Guid>
        {
            ["time"] = await CodeAsync(
                analysis,
                "Time to learn",
                "Hours for learning and supervision, and who fills them"
            ),
            ["supervisors"] = await CodeAsync(analysis, "Too few supervisors", "Whether somebody able is within reach"),
            ["words"] = await CodeAsync(analysis, "Unclear words in the draft", "What can be read in two ways"),
        };
        await CodeAllAsync(analysis, codes);
        await ReportAsync(analysis, codes, version);
    }

    private Task<Guid> CodeAsync(Guid analysis, string name, string definition) =>
        run.Do(Lead, new AddCode(analysis, CodeWords.Typed(name, definition, "", "", ""), null));

    private async Task BringAsync(Guid analysis)
    {
        var csv = new StringBuilder("Respondent,Profession,May be quoted,What stands in the way?\n");
        string[] professions = ["Physiotherapist", "Midwife", "Nurse"];
        for (var i = 0; i < 4 * Answers.Length; i++)
        {
            var (_, words) = Answers[i % Answers.Length];
            csv.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"A{i + 1:00},{professions[i * 7 / 3 % 3]},{(i % 4 == 3 ? "no" : "yes")},\"{words}{Ending(i / Answers.Length)}\"\n"
            );
        }
        var file = new Upload("answers.csv", Encoding.UTF8.GetBytes(csv.ToString()));
        var upload = await run.Do(Lead, new BringUpload(analysis, "Answers to the online form", file));
        var columns = (await run.Do(Lead, new GetTextUpload(analysis, upload))).Upload.Columns.All;
        var seen = await run.Do(
            Lead,
            new SayColumns(
                analysis,
                upload,
                "Answers to the online form",
                [.. columns.Select(c => c.Use)],
                run.Clock.Today.AddDays(-60),
                run.Clock.Today.AddDays(-32),
                160,
                0
            )
        );
        await run.Do(Lead, new TakeUpload(analysis, upload, seen));
    }

    /// <summary>People say alike things, not the same.</summary>
    private static string Ending(int round) =>
        round switch
        {
            0 => "",
            1 => " It is the same in the community.",
            2 => " We said so last year.",
            _ => " I hope that somebody reads this.",
        };

    private async Task CodeAllAsync(Guid analysis, Dictionary<string, Guid> codes)
    {
        var sample = await run.Do(
            Lead,
            new DrawBlindSample(analysis, "Profession", [run.People[Lead].Id, run.People[Other].Id], 12)
        );
        var texts = (await run.Do(Lead, new GetTexts(analysis, TextFilter.None, Take: 100))).Lines;
        var differs = texts.First(t => t.Text.SampleId is not null).Text.Id;
        foreach (var text in texts.Select(t => t.Text))
        {
            var code = codes[Answers.First(a => text.Words.StartsWith(a.Words, StringComparison.Ordinal)).Code];
            await GiveAsync(Lead, text, code);
            if (text.SampleId is not null)
            {
                await GiveAsync(Other, text, text.Id == differs ? codes.Values.First(c => c != code) : code);
            }
        }
        await run.Do(Lead, new SubmitBlindCoding(analysis, sample));
        await run.Do(Other, new SubmitBlindCoding(analysis, sample));
        await run.Do(Lead, new ReleaseBlindCoding(analysis, sample, null));
        foreach (var difference in (await run.Do(Lead, new GetAgreement(analysis, sample))).Differences)
        {
            var first = difference.Text.Words;
            var right = codes[Answers.First(a => first.StartsWith(a.Words, StringComparison.Ordinal)).Code];
            await run.Do(
                Lead,
                new Adjudicate(
                    analysis,
                    sample,
                    difference.Text.Id,
                    difference.Code.Id,
                    difference.Code.Id == right,
                    "We read it again together, beside the definition."
                )
            );
        }
    }

    private async Task GiveAsync(string who, AnalysedText text, Guid code)
    {
        await run.Do(who, new GiveCode(text.Id, code));
        await run.Do(who, new FinishText(text.Id, true));
    }

    private async Task ReportAsync(Guid analysis, Dictionary<string, Guid> codes, Guid version)
    {
        var time = await run.Do(
            Lead,
            new WriteFinding(
                analysis,
                null,
                new FindingWords(
                    "Time to learn is promised and not given",
                    "About half of those who answered say that hours for learning and supervision stand in the job plan and are lost to the list.",
                    "Those who have no time may also be those who had none to answer.",
                    [codes["time"]],
                    ["Profession"]
                )
            )
        );
        await run.Do(
            Lead,
            new WriteFinding(
                analysis,
                null,
                new FindingWords(
                    "Able supervisors are out of reach",
                    "A third say that nobody near them has done this work, and some that the draft assumes one profession will supervise another.",
                    "Nothing was asked about where people work.",
                    [codes["supervisors"]],
                    ["Profession"]
                )
            )
        );
        foreach (
            var line in (
                await run.Do(Lead, new GetTexts(analysis, new TextFilter(Code: codes["time"], Quotable: true)))
            ).Lines.Take(2)
        )
        {
            await run.Do(Lead, new QuoteWords(time, line.Text.Place, null));
        }
        var action = await run.Do(
            Lead,
            new WriteRecommendation(
                analysis,
                null,
                new RecommendationWords(
                    "Say in the specification how many hours of supervision a week learning at this level takes.",
                    Addressee.NationalBodies,
                    "The endorsing body",
                    null,
                    [time]
                )
            )
        );
        await run.Do(
            Lead,
            new WriteRecommendation(
                analysis,
                null,
                new RecommendationWords(
                    "Count supervision in job plans as work that is not moved for the list.",
                    Addressee.Employers,
                    "Employers of practitioners who learn",
                    null,
                    [time]
                )
            )
        );
        await run.Do(
            Lead,
            new AnswerRecommendation(
                action,
                new AnswerWords(
                    Answer.Part,
                    "The hours depend on the setting, so that one number for all would be wrong for most.",
                    "The section on supervision now asks every delivery plan to state its hours.",
                    version,
                    "Supervision",
                    ActionStatus.Done
                ),
                0
            )
        );
        var report = await run.Do(Lead, new BuildReport(analysis));
        await run.Do(Lead, new PublishReport(report));
    }
}
