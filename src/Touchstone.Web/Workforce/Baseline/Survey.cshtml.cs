using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The survey of a university or an employer: answered by its lead, read by those who may.</summary>
[Uses(typeof(GetSurvey), typeof(AnswerSurvey))]
public sealed class SurveyModel : AreaPage
{
    private const int SpareRows = 3;

    public SurveyPage Shown { get; private set; } = null!;

    /// <summary>What is typed, by the code of the question.</summary>
    [BindProperty]
    public Dictionary<string, string?> Items { get; set; } = [];

    [BindProperty]
    public List<AwardRow> Awards { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    public string Say(WorkforceQuestion question) =>
        Shown.Answers.Items.TryGetValue(question.Code, out var answer)
            ? question.Kind switch
            {
                WorkforceQuestionKind.Agreement => BaselineWords.Agreement(answer),
                WorkforceQuestionKind.YesNo => answer == SurveyAnswers.Yes ? "Yes" : "No",
                WorkforceQuestionKind.Lines => answer.ReplaceLineEndings("; "),
                _ => answer,
            }
            : "Not answered";

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new AnswerSurvey(
                id,
                Items.ToImmutableDictionary(a => a.Key, a => a.Value ?? ""),
                [
                    .. Awards
                        .Where(a => !a.IsEmpty)
                        .Select(a => new Award(a.Level ?? "", a.Title ?? "", a.Credits ?? 0, a.Places ?? 0)),
                ],
                Seen
            ),
            _ =>
            {
                TempData.Announce("Your answers have been saved");
                return Redirect(
                    Act == "go-on" ? $"/workforce/returns/{id}/sign-off" : $"/workforce/returns/{id}/survey"
                );
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetSurvey(id),
            page =>
            {
                Shown = page;
                foreach (var question in page.Questions)
                {
                    Items.TryAdd(question.Code, page.Answers.Items.GetValueOrDefault(question.Code));
                }
                if (Awards.Count == 0)
                {
                    Awards =
                    [
                        .. page.Answers.Awards.Select(a => new AwardRow
                        {
                            Level = a.Level,
                            Title = a.Title,
                            Credits = a.Credits,
                            Places = a.Places,
                        }),
                        .. Enumerable.Range(0, SpareRows).Select(_ => new AwardRow()),
                    ];
                }
            }
        );
}
