using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>How far organisations understand the level as the framework does, statement by statement.</summary>
internal static class Understanding
{
    private sealed record Tally(string Statement, string Audience, int Answers, int InLine, int NotSure)
    {
        public int NotInLine => Answers - InLine - NotSure;
    }

    public static FoundOut? Of(BaselineData data)
    {
        var statements = data
            .Reference.WorkforceQuestions[data.Round.QuestionsEdition]
            .Where(q => q.InLine is not null)
            .ToImmutableArray();
        ImmutableArray<(string Name, ImmutableArray<SurveyAnswers> Answers)> audiences =
        [
            ("Universities", [.. data.Universities.Values]),
            ("Employers", [.. data.Employers.Values]),
            ("All", [.. data.Universities.Values, .. data.Employers.Values]),
        ];
        var all = audiences[2].Answers;
        if (all.IsEmpty)
        {
            return null;
        }
        var tallies = statements
            .SelectMany(q => audiences.Where(a => !a.Answers.IsEmpty).Select(a => Count(q, a.Name, a.Answers)))
            .ToImmutableArray();
        var full = all.Count(a => statements.All(q => StanceOf(q, a) == true));
        var (low, high) = Figures.Wilson(full, all.Length);
        var weakest = tallies
            .Where(t => t.Audience == "All" && t.Answers > 0)
            .MinBy(t => (decimal)t.InLine / t.Answers);
        var statement = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{full} of {all.Length} organisations answer every statement about the level in line with the framework ({Figures.PerCent(full, all.Length):0.#} %, 95 % interval {100 * low:0}-{100 * high:0} %). Least agreement: \u201c{weakest?.Statement}\u201d, {weakest?.InLine} of {weakest?.Answers} in line."
        );
        return new FoundOut(
            FindingKind.Understanding,
            statement,
            new FindingContent(
                [
                    new FindingCount("organisations", "Organisations", all.Length),
                    new FindingCount("full_agreement", "In line on every statement", full),
                ],
                [
                    new FindingTable(
                        "statements",
                        "Answers by statement",
                        [
                            Columns.Text("statement", "Statement", "The statement that was put"),
                            Columns.Text("audience", "Asked", "Universities, employers, or all"),
                            Columns.Number("answers", "Answers", "Organisations that answered"),
                            Columns.Number("in_line", "In line", "Answers on the side that the framework supports"),
                            Columns.Number("not_sure", "Not sure", "Answers that say not sure"),
                            Columns.Number("not_in_line", "Not in line", "Answers on the other side"),
                            Columns.Number("share", "In line, %", "Of the answers"),
                            Columns.Number("share_low", "From, %", "Lower end of Wilson's 95 % interval"),
                            Columns.Number("share_high", "To, %", "Upper end of Wilson's 95 % interval"),
                        ],
                        [.. tallies.Select(Row)]
                    ),
                ],
                [
                    "An organisation's answer is that of whoever answered for it. The interval says how far the share could be by chance if these organisations stood for many.",
                ]
            )
        );
    }

    private static Tally Count(WorkforceQuestion question, string audience, ImmutableArray<SurveyAnswers> answers)
    {
        var given = answers.Where(a => a.Items.ContainsKey(question.Code)).ToList();
        return new Tally(
            question.Name,
            audience,
            given.Count,
            given.Count(a => StanceOf(question, a) == true),
            given.Count(a => StanceOf(question, a) is null)
        );
    }

    /// <summary>True in line, false not in line, null for not sure or no answer.</summary>
    private static bool? StanceOf(WorkforceQuestion question, SurveyAnswers answers) =>
        answers.Items.GetValueOrDefault(question.Code) switch
        {
            "strongly-agree" or "agree" => question.InLine == WorkforceStance.Agree,
            "strongly-disagree" or "disagree" => question.InLine == WorkforceStance.Disagree,
            _ => null,
        };

    private static ImmutableArray<FindingCell> Row(Tally tally)
    {
        var (low, high) = Figures.Wilson(tally.InLine, tally.Answers);
        return
        [
            FindingCell.Of(tally.Statement),
            FindingCell.Of(tally.Audience),
            FindingCell.Of(tally.Answers),
            FindingCell.Of(tally.InLine),
            FindingCell.Of(tally.NotSure),
            FindingCell.Of(tally.NotInLine),
            FindingCell.Of(Figures.PerCent(tally.InLine, tally.Answers)),
            FindingCell.Of(tally.Answers == 0 ? null : Figures.Round(100 * low)),
            FindingCell.Of(tally.Answers == 0 ? null : Figures.Round(100 * high)),
        ];
    }
}
