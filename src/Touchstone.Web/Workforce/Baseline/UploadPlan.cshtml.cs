using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>Brings a spreadsheet in for a dry run.</summary>
[Uses(typeof(GetReturn), typeof(BringPlan))]
[RequestSizeLimit(Upload.SizeLimit + Wrapping)]
public sealed class UploadPlanModel : AreaPage
{
    // What a form puts around a file.
    private const int Wrapping = 64 * 1024;

    public ReturnPage Shown { get; private set; } = null!;

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new BringPlan(id, null), () => Fill(id));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            new BringPlan(id, await Brought.ReadAsync(HttpContext.RequestAborted)),
            upload => Redirect($"/workforce/returns/{id}/uploads/{upload}"),
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetReturn(id), page => Shown = page);
}
