using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Reference;
using Touchstone.Web.Engagement.Inviting;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Invites people to take part in an exercise.</summary>
[Uses(typeof(GetInvitable), typeof(InvitePeople))]
public sealed class InviteModel(ReferenceData reference) : InvitationForm(reference)
{
    public Invitable Shown { get; private set; } = null!;
    public override bool HasCredential => Shown.HasCredential;
    public override int Invited => Shown.Invited;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new InvitePeople(id, Choice), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Go != Invite
            ? Fill(id)
            : Do(
                new InvitePeople(id, Choice),
                people =>
                {
                    TempData.Announce($"{ExerciseWords.Count(people, "person is", "people are")} being written to");
                    return Redirect($"/engagement/exercises/{id}");
                },
                () => Fill(id)
            );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetInvitable(id, Choice),
            shown =>
            {
                Shown = shown;
                Reached = shown.Chosen;
            }
        );
}
