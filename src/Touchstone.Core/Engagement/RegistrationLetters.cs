using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement;

/// <summary>The letters to people who registered. Every one of them has the link by which they withdraw.</summary>
internal static class RegistrationLetters
{
    public static Task AskToConfirm(Work work, Registration registration, string secret, CancellationToken cancel) =>
        work.SendTo(
            registration.Pending?.Address ?? registration.Address,
            new Letter(
                $"registration/{registration.Id}/{Convert.ToHexStringLower(registration.ConfirmHash!)}",
                "Confirm that you want to be involved",
                null,
                [
                    $"Somebody, probably you, registered with this e-mail address to be involved in the work of {work.Site.Body}. Follow the link within 7 days to confirm it.",
                    "If it was not you, there is nothing to do: without the link nothing changes.",
                    $"To withdraw at any time: {work.Site.AddressOf(WithdrawPath(secret))}",
                ],
                new LetterAction("Confirm", $"/get-involved/confirm/{secret}"),
                registration.Ref,
                secret
            ),
            cancel
        );

    public static Task Welcome(Work work, Registration registration, string secret, CancellationToken cancel) =>
        work.SendTo(
            registration.Address,
            new Letter(
                $"registration-confirmed/{registration.Id}/{work.Now:O}",
                "You are registered to be involved",
                registration.Name,
                [
                    "Thank you. We will write to you when there is something to read, answer or come to.",
                    "The link below withdraws your registration; what you told us is then erased.",
                ],
                new LetterAction("Withdraw", WithdrawPath(secret)),
                registration.Ref,
                secret
            ),
            cancel
        );

    /// <summary>The secret of a letter, good to withdraw for as long as the registration stands.</summary>
    public static string NewLink(this Work work, Registration registration) => work.NewLink(registration.Id);

    /// <inheritdoc cref="NewLink(Work, Registration)" />
    public static string NewLink(this Work work, Guid registration)
    {
        var secret = RegistrationSecret.New();
        work.Db.Add(new WithdrawLink(RegistrationSecret.Hash(secret)!, registration));
        return secret;
    }

    /// <summary>The last line of a letter to somebody who registered.</summary>
    public static string HowToWithdraw(Work work, string secret) =>
        $"To withdraw your registration at any time: {work.Site.AddressOf(WithdrawPath(secret))}";

    private static string WithdrawPath(string secret) => $"/get-involved/withdraw/{secret}";
}
