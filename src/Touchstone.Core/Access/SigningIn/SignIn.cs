using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SigningIn;

/// <summary>
/// Proves who somebody is by their password. Whoever has a second factor gets a secret to go on with, not yet a session.
/// An unknown address, a wrong password and a closed account get the same answer after the same work.
/// </summary>
public sealed record SignIn(string Email, string Password, Browser Browser) : Command<SignedIn>;

internal sealed partial class SignInHandler(
    Attempts attempts,
    PasswordHash passwords,
    AccessSettings settings,
    ILogger<SignInHandler> log
) : ICommandHandler<SignIn, SignedIn>
{
    private static readonly TimeSpan SecondStepLasts = TimeSpan.FromMinutes(5);

    public async Task<Outcome<SignedIn>> Handle(SignIn command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .When(string.IsNullOrWhiteSpace(command.Email), nameof(command.Email), "Enter your e-mail address")
            .When(string.IsNullOrEmpty(command.Password), nameof(command.Password), "Enter your password");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var address = Account.Normalise(command.Email);
        var tried = $"password|{address}";
        if (!await attempts.MayTry(tried, command.Browser.Origin, cancel))
        {
            LogMadeToWait(command.Browser.Address);
            return Refusal.For(nameof(command.Password), SigningInWords.Wait(settings));
        }
        var account = await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedEmail == address, cancel);
        if (!passwords.Verify(account, command.Password))
        {
            LogRefused(command.Browser.Address, account?.Id);
            return Refusal.For(
                nameof(command.Password),
                "The e-mail address or the password is not right. Check both, or choose a new password"
            );
        }
        await attempts.Forget(tried, command.Browser.Origin, cancel);
        if (account!.TwoFactorEnabled)
        {
            var (_, secret) = work.MakeLink(LinkPurpose.SecondStep, SecondStepLasts, account.Id);
            work.Log("password-proved", RecordKinds.Account.Ref(account.Id), new { from = command.Browser.Address });
            return new SignedIn(account.Id, null, secret);
        }
        return work.StartSession(account, command.Browser, secondFactor: false);
    }

    [LoggerMessage(LogLevel.Warning, "Sign-in refused from {Address}, account {Account}")]
    private partial void LogRefused(string address, Guid? account);

    [LoggerMessage(LogLevel.Warning, "Sign-in made to wait after too many attempts from {Address}")]
    private partial void LogMadeToWait(string address);
}
