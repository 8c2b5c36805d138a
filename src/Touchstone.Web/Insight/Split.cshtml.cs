using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Splits a code: some of what was coded with it goes over to a new one.</summary>
[Uses(typeof(GetCode), typeof(SplitCode))]
public sealed class SplitModel : AreaPage, IDescribesCode
{
    private const int Shortened = 160;

    public CodePage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Definition { get; set; }

    [BindProperty]
    public string? Inclusion { get; set; }

    [BindProperty]
    public string? Exclusion { get; set; }

    [BindProperty]
    public string? Examples { get; set; }

    [BindProperty]
    public List<string> Codings { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> CodingItems =>
        Shown.Codings.Select(c => new SelectListItem(
            $"Text {c.TextPlace}: {(c.Words.Length <= Shortened ? c.Words : $"{c.Words[..Shortened]}…")} ({c.Coder})",
            c.CodingId.ToString()
        ));

    public Task<IActionResult> OnGetAsync(Guid id, Guid code) =>
        ShowForm(new SplitCode(id, code, CodeWords.Typed(null, null, null, null, null), [], 0), () => Fill(id, code));

    public Task<IActionResult> OnPostAsync(Guid id, Guid code) =>
        Do(
            new SplitCode(
                id,
                code,
                CodeWords.Typed(Name, Definition, Inclusion, Exclusion, Examples),
                [.. Codings.Select(c => Guid.TryParse(c, out var coding) ? coding : Guid.Empty)],
                Seen
            ),
            made =>
            {
                TempData.Announce("The code is split");
                return Redirect($"/insight/{id}/codes/{made}");
            },
            () => Fill(id, code)
        );

    private Task<IActionResult> Fill(Guid id, Guid code) =>
        Show(
            new GetCode(id, code),
            page =>
            {
                Shown = page;
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Analysis.CodebookRevision;
                }
            }
        );
}
