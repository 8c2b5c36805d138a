using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Files;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Adds a document or a link to an exercise.</summary>
[Uses(typeof(AddMaterial))]
[RequestSizeLimit(Upload.SizeLimit + Wrapping)]
public sealed class NewMaterialModel : AreaPage
{
    // What a form puts around a file.
    private const int Wrapping = 64 * 1024;

    [BindProperty]
    public MaterialKind? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new AddMaterial(id, null, "", "", null));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            new AddMaterial(id, Kind, Title ?? "", Link ?? "", await Brought.ReadAsync(HttpContext.RequestAborted)),
            _ =>
            {
                TempData.Announce("It has been added");
                return Redirect($"/engagement/exercises/{id}");
            },
            () => Task.FromResult<IActionResult>(Page())
        );
}
