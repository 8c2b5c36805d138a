using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Insight;

/// <summary>Brings a spreadsheet in for a dry run.</summary>
[Uses(typeof(GetAnalysis), typeof(BringUpload))]
[RequestSizeLimit(Core.Platform.Files.Upload.SizeLimit + Wrapping)]
public sealed class UploadModel : AreaPage
{
    // What a form puts around a file.
    private const int Wrapping = 64 * 1024;

    public AnalysisPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new BringUpload(id, "", null), () => Fill(id));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            new BringUpload(id, Name ?? "", await Brought.ReadAsync(HttpContext.RequestAborted)),
            upload => Redirect($"/insight/{id}/uploads/{upload}"),
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetAnalysis(id), page => Shown = page);
}
