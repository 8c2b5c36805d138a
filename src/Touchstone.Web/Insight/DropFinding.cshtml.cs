using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Drops a finding.</summary>
[Uses(typeof(GetFinding), typeof(DropFinding))]
public sealed class DropFindingModel : AreaPage
{
    public Guid Id { get; private set; }
    public string Caption { get; private set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new DropFinding(id, ""), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new DropFinding(id, Why ?? ""),
            _ =>
            {
                TempData.Announce("The finding is dropped");
                return Redirect($"/insight/findings/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return Show(new GetFinding(id), page => Caption = page.Finding.Title);
    }
}
