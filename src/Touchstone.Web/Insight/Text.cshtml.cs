using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>The coding workspace: a text beside the codebook. It works without script; with it, by keyboard.</summary>
[Uses(
    typeof(GetText),
    typeof(GiveCode),
    typeof(TakeCodeBack),
    typeof(FinishText),
    typeof(WriteMemo),
    typeof(WithdrawQuoting)
)]
public sealed class TextModel : AreaPage
{
    public TextPage Shown { get; private set; } = null!;
    public bool MayWithdraw { get; private set; }

    [BindProperty]
    public Guid? CodeId { get; set; }

    [BindProperty]
    public int? Start { get; set; }

    [BindProperty]
    public int? End { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    [BindProperty]
    public string? Memo { get; set; }

    /// <summary>The list that is walked through, as it stands in addresses.</summary>
    public string Query => TextFilters.QueryOf(TextFilters.Of(Request.Query));

    /// <summary>The same for the forms of the page, so that the walk goes on after each of them.</summary>
    public IDictionary<string, string> Walk => TextFilters.DataOf(TextFilters.Of(Request.Query));

    /// <summary>The text with its coded passages marked.</summary>
    public IHtmlContent Marked =>
        TextPiece.Mark(
            TextPiece.Cut(
                Shown.Text,
                Shown.Codings.Where(c => !c.Coding.IsWhole).Select(c => (c.Coding.StartsAt, c.Coding.EndsAt, c.Code))
            )
        );

    public static string OriginOf(CodingLine line) => InsightWords.Of(line.Coding.Origin);

    public static string Because(SuggestionLine line) =>
        string.Create(
            CultureInfo.CurrentCulture,
            $"{line.Suggestion.Score:0 %}{(line.Suggestion.Because.Length == 0 ? "" : $", because of: {string.Join(", ", line.Suggestion.Because)}")}"
        );

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(new GiveCode(id, CodeId, Start, End, Words, Remark), _ => Here(id), () => Fill(id));

    public Task<IActionResult> OnPostAcceptAsync(Guid id) =>
        Do(new GiveCode(id, CodeId, Suggested: true), _ => Here(id), () => Fill(id));

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid coding) =>
        Do(new TakeCodeBack(id, coding), _ => Here(id), () => Fill(id));

    public async Task<IActionResult> OnPostFinishAsync(Guid id, bool finished)
    {
        // Which comes next is asked before the text leaves the list of what is open.
        var before = finished ? await Ask(new GetText(id, TextFilters.Of(Request.Query))) : null;
        return await Do(
            new FinishText(id, finished),
            _ => before is { IsDone: true, Value.After: { } next } ? Here(next) : Here(id),
            () => Fill(id)
        );
    }

    public async Task<IActionResult> OnPostMemoAsync(Guid id)
    {
        var page = await Ask(new GetText(id, TextFilter.None));
        if (!page.IsDone)
        {
            return Refused(page.Refusal);
        }
        return await Do(
            new WriteMemo(page.Value.Text.AnalysisId, null, id, Memo ?? ""),
            _ =>
            {
                TempData.Announce("The memo is kept");
                return Here(id);
            },
            () => Fill(id)
        );
    }

    private RedirectResult Here(Guid id) => Redirect($"/insight/texts/{id}{Query}");

    private async Task<IActionResult> Fill(Guid id)
    {
        var shown = await Show(new GetText(id, TextFilters.Of(Request.Query)), page => Shown = page);
        MayWithdraw = Shown is not null && await May(new WithdrawQuoting(id, ""));
        return shown;
    }
}
