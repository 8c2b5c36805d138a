using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Mailing;

/// <summary>Tells people what happened to their account, so that they notice what they did not do themselves.</summary>
internal static class Warning
{
    public static Task Warn(
        this Work work,
        Guid account,
        string key,
        string subject,
        string what,
        CancellationToken cancel
    ) =>
        work.Send(
            account,
            new Letter(
                key,
                subject,
                null,
                [
                    what,
                    "If this was you, there is nothing to do. If it was not, choose a new password at once: that signs out every browser.",
                ],
                new LetterAction("Choose a new password", "/reset-password")
            ),
            cancel
        );
}
