using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Reference;
using Touchstone.Web.Engagement.Exercises;
using Touchstone.Web.Engagement.Inviting;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Invites people to an event.</summary>
[Uses(typeof(GetEventWork), typeof(InviteToEvent))]
public sealed class InviteToEventModel(ReferenceData reference) : InvitationForm(reference)
{
    public EventWork Shown { get; private set; } = null!;
    public override bool HasCredential => Shown.HasCredential;
    public override int Invited => Shown.Invited;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Go == Invite
            ? Do(
                Command(id),
                people =>
                {
                    TempData.Announce($"{ExerciseWords.Count(people, "person has", "people have")} been written to");
                    return Redirect($"/engagement/events/{id}");
                },
                () => Fill(id)
            )
            : Try(Command(id), people => Reached = people, () => Fill(id));

    private InviteToEvent Command(Guid id) => new(id, Choice);

    private Task<IActionResult> Fill(Guid id) => Show(new GetEventWork(id), work => Shown = work);
}
