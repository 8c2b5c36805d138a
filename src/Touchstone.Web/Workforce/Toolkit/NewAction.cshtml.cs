using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Plans an action, in answer to a factor where one is named in the address.</summary>
[Uses(typeof(PlanAction), typeof(GetSelfAssessment))]
public sealed class NewActionModel : AreaPage
{
    public Guid Organisation { get; private set; }
    public string? Answers { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Assessment { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The action is planned");
                return Redirect(
                    Assessment is { } from
                        ? $"/workforce/toolkit/assessments/{from}"
                        : $"/workforce/toolkit/{id}/actions"
                );
            },
            () => Fill(id)
        );

    private PlanAction Command(Guid id) => new(id, Assessment, Item, What ?? "", Measure ?? "", Owner ?? "", DueOn);

    private async Task<IActionResult> Fill(Guid id)
    {
        Organisation = id;
        if (Assessment is { } asked)
        {
            var page = await Ask(new GetSelfAssessment(asked));
            if (!page.IsDone)
            {
                return Refused(page.Refusal);
            }
            var item = page.Value.Template.Items.FirstOrDefault(i => i.Code == Item);
            Answers = item is null ? null : $"{item.Code} {item.Name}";
        }
        return Page();
    }
}
