using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>The practitioner claims their badge and says who may see it; later they can change that here.</summary>
[Uses(typeof(GetBadge), typeof(ClaimBadge))]
public sealed class ClaimModel : AreaPage
{
    public BadgePage Shown { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose who may see your badge")]
    public Visibility? Visibility { get; set; }

    [BindProperty]
    public List<string> InDirectory { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("Your choice has been saved");
                return Redirect($"/badges/{id}");
            },
            () => Fill(id)
        );

    private ClaimBadge Command(Guid badge) =>
        new(badge, Visibility ?? Core.Recognition.Badges.Visibility.Private, InDirectory.Contains("true"));

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetBadge(id),
            page =>
            {
                Shown = page;
                if (!Redisplaying && page.Badge.ClaimedAt is not null)
                {
                    Visibility = page.Badge.Visibility;
                    InDirectory = page.Badge.InDirectory ? ["true"] : [];
                }
            }
        );
}
