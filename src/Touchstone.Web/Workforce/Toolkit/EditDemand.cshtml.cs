using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Fills in a demand return; it may be saved unfinished.</summary>
[Uses(typeof(GetDemandReturn), typeof(SaveDemand))]
public sealed class EditDemandModel(ReferenceData reference) : AreaPage
{
    private const int EmptyRows = 3;

    public DemandReturnPage Shown { get; private set; } = null!;

    [BindProperty]
    public List<DemandRow> Entries { get; set; } = [];

    [BindProperty]
    public List<string> Declared { get; set; } = [];

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Credentials =>
        Shown.Credentials.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public IEnumerable<SelectListItem> Professions =>
        reference.Professions.Latest.Select(p => new SelectListItem(p.Name, p.Code));

    public IEnumerable<SelectListItem> Settings => Items(reference.Settings.Latest);

    public IEnumerable<SelectListItem> Sources => Items(reference.FundingSources.Latest);

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        // Rows left empty drop out, and the others move up. What was typed then stands in the rows, not under the old numbers.
        if (ModelState.IsValid)
        {
            Entries.RemoveAll(r => r.IsEmpty);
            foreach (
                var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Entries), StringComparison.Ordinal)).ToList()
            )
            {
                ModelState.Remove(key);
            }
        }
        return Do(
            Command(id),
            _ =>
            {
                TempData.Announce(IsSubmitted ? "The demand return has been submitted" : "The lines have been saved");
                return Redirect($"/workforce/demand/returns/{id}{(IsSubmitted ? "" : "/edit")}");
            },
            () => Fill(id)
        );
    }

    private bool IsSubmitted => Act == "submit";

    private SaveDemand Command(Guid id) =>
        new(id, [.. Entries.Select(r => r.Said())], IsSubmitted, Declared.Contains("true"), Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetDemandReturn(id),
            page =>
            {
                Shown = page;
                if (!Redisplaying)
                {
                    Seen = page.Return.Revision;
                    Entries = [.. page.Lines.Select(DemandRow.Of)];
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Return.Revision;
                }
                Entries.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new DemandRow()));
            }
        );

    private static IEnumerable<SelectListItem> Items(ReferenceList<Term> terms) =>
        terms.Select(t => new SelectListItem(t.Name, t.Code));
}
