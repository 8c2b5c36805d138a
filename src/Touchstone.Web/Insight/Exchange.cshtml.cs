using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Insight;

/// <summary>Brings a project of another tool in, and shows before what would come of it.</summary>
[Uses(typeof(GetAnalysis), typeof(ImportProject))]
[RequestSizeLimit(Core.Platform.Files.Upload.SizeLimit + Wrapping)]
public sealed class ExchangeModel : AreaPage
{
    // What a form puts around a file.
    private const int Wrapping = 64 * 1024;

    public AnalysisPage Shown { get; private set; } = null!;

    /// <summary>What a dry run found; null before one.</summary>
    public ImportedProject? WouldCome { get; private set; }

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public static string Said(ImportedProject found) =>
        $"{InsightWords.Count(found.Texts, "text", "texts")}, {InsightWords.Count(found.Codes, "new code", "new codes")} and {InsightWords.Count(found.Codings, "coding", "codings")}";

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new ImportProject(id, null), () => Fill(id));

    public async Task<IActionResult> OnPostLookAsync(Guid id) =>
        await Try(await CommandAsync(id), found => WouldCome = found, () => Fill(id));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            await CommandAsync(id),
            brought =>
            {
                TempData.Announce($"{Said(brought)} are in");
                return Redirect($"/insight/{id}");
            },
            () => Fill(id)
        );

    private async Task<ImportProject> CommandAsync(Guid id) =>
        new(id, await Brought.ReadAsync(HttpContext.RequestAborted));

    private Task<IActionResult> Fill(Guid id) => Show(new GetAnalysis(id), page => Shown = page);
}
