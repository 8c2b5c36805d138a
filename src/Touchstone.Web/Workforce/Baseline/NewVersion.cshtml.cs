using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>Begins another version of a return that was signed off.</summary>
[Uses(typeof(GetReturn), typeof(BeginNewVersion))]
public sealed class NewVersionModel : AreaPage
{
    public ReturnPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("A new version has been begun");
                return Redirect($"/workforce/returns/{id}");
            },
            () => Fill(id)
        );

    private BeginNewVersion Command(Guid id) => new(id, Reason ?? "");

    private Task<IActionResult> Fill(Guid id) => Show(new GetReturn(id), page => Shown = page);
}
