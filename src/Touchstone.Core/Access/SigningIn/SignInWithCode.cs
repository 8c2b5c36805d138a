using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.SigningIn;

/// <summary>The second step of signing in: a code from the authenticator app, or one recovery code.</summary>
/// <param name="SecondStep">The secret that the right password gave.</param>
public sealed record SignInWithCode(string SecondStep, string Code, Browser Browser) : Command<SignedIn>;

internal sealed partial class SignInWithCodeHandler(
    Attempts attempts,
    AccessSettings settings,
    ILogger<SignInWithCodeHandler> log
) : ICommandHandler<SignInWithCode, SignedIn>
{
    public async Task<Outcome<SignedIn>> Handle(SignInWithCode command, Work work, CancellationToken cancel)
    {
        var link = await work.TakeLink(LinkPurpose.SecondStep, command.SecondStep, cancel);
        if (link is null)
        {
            return new Refusal.OutOfOrder("It took too long. Sign in again with your password");
        }
        if (string.IsNullOrWhiteSpace(command.Code))
        {
            return Refusal.For(nameof(command.Code), "Enter the code from your authenticator app, or a recovery code");
        }
        // Counted for the account, wherever from: only somebody with the password gets this far.
        var tried = $"code|{link.AccountId}";
        if (!await attempts.MayTry(tried, "", cancel))
        {
            LogMadeToWait(link.AccountId!.Value);
            return Refusal.For(nameof(command.Code), SigningInWords.Wait(settings));
        }
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == link.AccountId, cancel);
        if (account.ClosedAt is not null || !await work.AcceptCode(account.Id, command.Code, cancel))
        {
            LogRefused(account.Id, command.Browser.Address);
            return Refusal.For(
                nameof(command.Code),
                "That code is not right, or was used before. Wait for the next code and enter that one"
            );
        }
        link.Use(work.Now);
        await attempts.Forget(tried, "", cancel);
        return work.StartSession(account, command.Browser, secondFactor: true);
    }

    [LoggerMessage(LogLevel.Warning, "Second factor refused for account {Account} from {Address}")]
    private partial void LogRefused(Guid account, string address);

    [LoggerMessage(LogLevel.Warning, "Second factor made to wait after too many attempts for account {Account}")]
    private partial void LogMadeToWait(Guid account);
}
