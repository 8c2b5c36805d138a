using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.SigningIn;

/// <summary>
/// Asks for the password once more before something that would let whoever sits at an open browser take the account
/// over (ASVS 5.0, V7.5).
/// </summary>
public sealed class ProveAgain(Attempts attempts, PasswordHash passwords, AccessSettings settings)
{
    public const string Field = "CurrentPassword";

    /// <summary>Null when the password is right.</summary>
    public async Task<Refusal?> Refuse(Account account, string? password, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(password))
        {
            return Refusal.For(Field, "Enter your current password");
        }
        var tried = $"again|{account.Id}";
        if (!await attempts.MayTry(tried, "", cancel))
        {
            return Refusal.For(Field, SigningInWords.Wait(settings));
        }
        if (!passwords.Verify(account, password))
        {
            return Refusal.For(Field, "This is not your current password");
        }
        await attempts.Forget(tried, "", cancel);
        return null;
    }
}
