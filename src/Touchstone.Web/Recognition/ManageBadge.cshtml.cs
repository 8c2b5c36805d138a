using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>Cancels an offer, suspends a badge, or lifts a suspension, with the reason.</summary>
[Uses(typeof(GetBadge), typeof(ChangeBadge))]
public sealed class ManageBadgeModel : AreaPage
{
    public BadgePage Shown { get; private set; } = null!;

    public BadgeChange Change { get; private set; }

    public (string Question, string Act, string What) Words =>
        Change switch
        {
            BadgeChange.Cancel => (
                "Cancel the offer of this badge?",
                "Cancel the offer",
                "The practitioner can no longer claim it, and is told why."
            ),
            BadgeChange.Suspend => (
                "Suspend this badge?",
                "Suspend the badge",
                "Anyone who checks it sees within a minute that it is suspended. The practitioner is told why."
            ),
            _ => (
                "Lift the suspension of this badge?",
                "Lift the suspension",
                "The badge counts again. The practitioner is told why."
            ),
        };

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, string act) => ShowForm(Command(id, act), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id, string act) =>
        Do(
            Command(id, act),
            _ =>
            {
                TempData.Announce("The badge has been changed");
                return Redirect($"/badges/{id}");
            },
            () => Fill(id)
        );

    private ChangeBadge Command(Guid badge, string act)
    {
        Change = Enum.Parse<BadgeChange>(act, ignoreCase: true);
        return new(badge, Change, Reason ?? "");
    }

    private Task<IActionResult> Fill(Guid id) => Show(new GetBadge(id), page => Shown = page);
}
