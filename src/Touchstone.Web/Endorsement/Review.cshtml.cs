using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>The invitation, and, once it is accepted and interests are declared, the reviewer's own review.</summary>
[Uses(typeof(GetInvitation), typeof(AnswerInvitation), typeof(GetReview))]
public sealed class ReviewModel : AreaPage
{
    public InvitationPage Invitation { get; private set; } = null!;
    public ReviewPage? Shown { get; private set; }

    [BindProperty, Required(ErrorMessage = "Choose whether you will review it")]
    public bool? Accept { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var invitation = await Ask(new GetInvitation(id));
        if (!invitation.IsDone)
        {
            return Refused(invitation.Refusal);
        }
        Invitation = invitation.Value;
        return Invitation.State is ReviewState.Accepted or ReviewState.Submitted
            ? await Show(new GetReview(id), page => Shown = page)
            : Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new AnswerInvitation(id, Accept ?? false, Note),
            _ =>
            {
                TempData.Announce(Accept == true ? "You accepted the invitation" : "You declined the invitation");
                return Redirect(Accept == true ? $"/endorsement/reviews/{id}" : "/my-work");
            },
            () => Show(new GetInvitation(id), page => Invitation = page)
        );
}
