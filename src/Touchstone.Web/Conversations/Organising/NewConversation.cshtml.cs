using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Begins to prepare a conversation.</summary>
[Uses(typeof(PlanConversation))]
public sealed class NewConversationModel : ConversationForm
{
    private const string UsualPolicy = """
        Say what you think about the issue, also when it is uncomfortable. We leave criticism of services, rules and plans as it is.

        We hide what

        - names a person, or lets one be recognised
        - insults or belittles people
        - tells what is known in confidence
        - advertises
        - has nothing to do with the challenge.

        This is not the place to report a danger to patients: use your employer's way to raise a concern, or the regulator's.
        """;

    private const int UsualErasure = 90;

    public Task<IActionResult> OnGetAsync()
    {
        Policy ??= UsualPolicy;
        EraseAfterDays ??= UsualErasure;
        return ShowForm(Command());
    }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            id =>
            {
                TempData.Announce("The draft was saved. Add a challenge");
                return Redirect($"/conversations/{id}");
            },
            () => ShowForm(Command())
        );

    private PlanConversation Command() => new(Text, Opens, Closes, EraseAfterDays);
}
