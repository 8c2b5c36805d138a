using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Coding;
using Touchstone.Themes.Codebooks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Blind coding: a sample is drawn, coded by several, handed in and released.</summary>
[Uses(typeof(GetBlindCoding), typeof(DrawBlindSample), typeof(SubmitBlindCoding), typeof(ReleaseBlindCoding))]
public sealed class BlindModel : AreaPage
{
    public BlindCodingPage Shown { get; private set; } = null!;
    public bool MayLead { get; private set; }

    [BindProperty]
    public List<string> Coders { get; set; } = [];

    [BindProperty]
    public string? StratifyBy { get; set; }

    [BindProperty]
    public int? Least { get; set; } = DoubleCodingSample.UsualLeast;

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> CoderItems => InsightWords.Items(Shown.Coders);
    public IEnumerable<SelectListItem> AttributeItems => InsightWords.Items(Shown.Attributes);

    public static string Drawn(BlindSample sample) =>
        sample.StratifiedBy.Length == 0
            ? $"{InsightWords.Count(sample.Texts.Length, "text", "texts")}, at random"
            : $"{InsightWords.Count(sample.Texts.Length, "text", "texts")}, by {sample.StratifiedBy}: "
                + string.Join(
                    ", ",
                    sample.Strata.All.Select(s =>
                        $"{(s.Value.Length == 0 ? "not known" : s.Value)} {s.Drawn} of {s.Of}"
                    )
                );

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new DrawBlindSample(
                id,
                StratifyBy,
                [.. Coders.Select(c => Guid.TryParse(c, out var coder) ? coder : Guid.Empty)],
                Least ?? 0
            ),
            _ => Said(id, "The sample is drawn, and its coders have it on their list"),
            () => Fill(id)
        );

    public Task<IActionResult> OnPostSubmitAsync(Guid id, Guid sample) =>
        Do(new SubmitBlindCoding(id, sample), _ => Said(id, "Your coding is handed in"), () => Fill(id));

    public Task<IActionResult> OnPostReleaseAsync(Guid id, Guid sample) =>
        Do(
            new ReleaseBlindCoding(id, sample, Reason),
            _ => Said(id, "All codings of the sample are open"),
            () => Fill(id)
        );

    private RedirectResult Said(Guid id, string words)
    {
        TempData.Announce(words);
        return Redirect($"/insight/{id}/blind");
    }

    private async Task<IActionResult> Fill(Guid id)
    {
        var shown = await Show(new GetBlindCoding(id), page => Shown = page);
        MayLead = Shown is not null && await May(new ReleaseBlindCoding(id, default, null));
        return shown;
    }
}
