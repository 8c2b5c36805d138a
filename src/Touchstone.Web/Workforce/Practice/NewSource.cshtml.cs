using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>Brings a document of an organisation to an exercise.</summary>
[Uses(typeof(GetExercises), typeof(AddSource))]
[RequestSizeLimit(Upload.SizeLimit + Wrapping)]
public sealed class NewSourceModel : AreaPage
{
    // What a form puts around a file, and the pasted text.
    private const int Wrapping = 1024 * 1024;

    public IEnumerable<SelectListItem> Exercises { get; private set; } = [];
    public string Organisation { get; private set; } = "";

    [BindProperty]
    public Guid? ExerciseId { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public SourceKind? Kind { get; set; }

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public Task<IActionResult> OnGetAsync(Guid organisation) =>
        ShowForm(Command(organisation, null), () => Fill(organisation));

    public async Task<IActionResult> OnPostAsync(Guid organisation) =>
        await Do(
            Command(organisation, await Bytes()),
            made => Redirect($"/workforce/practice/sources/{made}"),
            () => Fill(organisation)
        );

    private AddSource Command(Guid organisation, Upload? file) =>
        new(organisation, ExerciseId, Title ?? "", Kind, file, Pasted ?? "");

    private async Task<Upload?> Bytes()
    {
        if (Brought is null)
        {
            return null;
        }
        using var memory = new MemoryStream();
        await Brought.CopyToAsync(memory, HttpContext.RequestAborted);
        return new Upload(Brought.FileName, memory.ToArray());
    }

    private async Task<IActionResult> Fill(Guid organisation)
    {
        var list = await Ask(new GetExercises());
        if (!list.IsDone)
        {
            return Refused(list.Refusal);
        }
        Exercises = list.Value.Lines.Select(l => new SelectListItem(l.Title, l.Id.ToString()));
        Organisation = list.Value.Mine.FirstOrDefault(o => o.Id == organisation)?.Name ?? "";
        return Page();
    }
}
