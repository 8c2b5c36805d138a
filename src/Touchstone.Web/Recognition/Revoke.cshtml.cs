using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>Revokes a badge, by a decision.</summary>
[Uses(typeof(GetBadge), typeof(GetPeopleToChoose), typeof(RevokeBadge))]
public sealed class RevokeModel(UkTime time) : AreaPage
{
    public BadgePage Shown { get; private set; } = null!;
    public IEnumerable<SelectListItem> People { get; private set; } = [];

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; } = "Decision panel";

    [BindProperty, Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public List<Guid> Deciders { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The badge has been revoked");
                return Redirect($"/badges/{id}");
            },
            () => Fill(id)
        );

    private RevokeBadge Command(Guid badge) =>
        new(badge, Reasons ?? "", Delegation ?? "", DecidedOn ?? default, [.. Deciders]);

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = people.Value.Deciders.Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        DecidedOn ??= time.Today;
        return await Show(new GetBadge(id), page => Shown = page);
    }
}
