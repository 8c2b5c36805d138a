using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Insight;

/// <summary>Brings a codebook of another tool in.</summary>
[Uses(typeof(ImportCodebook))]
public sealed class ImportCodesModel : AreaPage
{
    public Guid Id { get; private set; }

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new ImportCodebook(id, null), () => Fill(id));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            new ImportCodebook(id, await Brought.ReadAsync(HttpContext.RequestAborted)),
            brought =>
            {
                TempData.Announce($"Brought in {InsightWords.Count(brought.Added, "code", "codes")}");
                return Redirect($"/insight/{id}/codebook");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return Task.FromResult<IActionResult>(Page());
    }
}
