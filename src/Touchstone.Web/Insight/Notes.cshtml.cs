using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Brings pasted notes in.</summary>
[Uses(typeof(GetAnalysis), typeof(BringNotes))]
public sealed class NotesModel : AreaPage
{
    public AnalysisPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose whether the words may be quoted")]
    public bool? MayQuote { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new BringNotes(id, "", null, "", false), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new BringNotes(id, Name ?? "", HeldOn, Words ?? "", MayQuote == true),
            _ =>
            {
                TempData.Announce("The notes are in");
                return Redirect($"/insight/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetAnalysis(id), page => Shown = page);
}
