using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>One finding: its support, the words it quotes, and the form to change it.</summary>
[Uses(typeof(GetFinding), typeof(WriteFinding), typeof(QuoteWords), typeof(DropQuotation))]
public sealed class FindingModel : AreaPage, IDescribesFinding
{
    public FindingPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Claim { get; set; }

    [BindProperty]
    public string? Uncertainty { get; set; }

    [BindProperty]
    public List<string> Codes { get; set; } = [];

    [BindProperty]
    public List<string> Cuts { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public int? TextPlace { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IEnumerable<SelectListItem> CodeItems => InsightWords.Items(Shown.AllCodes);
    public IEnumerable<SelectListItem> CutItems => InsightWords.Items(Shown.Attributes);

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var page = await Ask(new GetFinding(id));
        return page.IsDone
            ? await Do(
                new WriteFinding(page.Value.Analysis.Id, id, InsightWords.Finding(this), Seen),
                _ => Said(id, "The finding is saved"),
                () => Fill(id)
            )
            : Refused(page.Refusal);
    }

    public Task<IActionResult> OnPostQuoteAsync(Guid id) =>
        Do(new QuoteWords(id, TextPlace, Words), _ => Said(id, "The words are quoted"), () => Fill(id));

    public Task<IActionResult> OnPostDropQuoteAsync(Guid id, Guid quotation) =>
        Do(new DropQuotation(id, quotation), _ => Said(id, "The quotation is taken out"), () => Fill(id));

    private RedirectResult Said(Guid id, string words)
    {
        TempData.Announce(words);
        return Redirect($"/insight/findings/{id}");
    }

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetFinding(id),
            page =>
            {
                Shown = page;
                // Another form of this page was sent, or none: what the finding says stands in the form.
                if (!Redisplaying || Title is null)
                {
                    (Title, Claim, Uncertainty) = (page.Finding.Title, page.Finding.Claim, page.Finding.Uncertainty);
                    Codes = [.. page.Finding.Codes.Select(c => c.CodeId.ToString())];
                    Cuts = [.. page.Finding.Cuts];
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Finding.Revision;
                }
            }
        );
}
