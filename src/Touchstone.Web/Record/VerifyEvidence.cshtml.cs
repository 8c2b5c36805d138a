using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Record;

/// <summary>Somebody other than whoever offered the evidence verifies it, or sends it back.</summary>
[Uses(typeof(GetCondition), typeof(VerifyCondition))]
public sealed class VerifyEvidenceModel : AreaPage
{
    public ConditionPage Shown { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose whether the condition is met")]
    public bool? Met { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce(Met == true ? "The condition is verified" : "The evidence has been sent back");
                return Redirect($"/conditions/{id}");
            },
            () => Fill(id)
        );

    private VerifyCondition Command(Guid id) => new(id, Met ?? false, Finding ?? "", Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetCondition(id),
            page =>
            {
                Shown = page;
                Seen = page.Condition.Revision;
                ModelState.Remove(nameof(Seen));
            }
        );
}
