using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Touchstone.Core.Access.Passwords;

/// <summary>
/// Identity's own hash (PBKDF2 with HMAC-SHA-512) of the password in one Unicode form, so that the same letters typed on
/// another keyboard are the same password (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
public sealed class PasswordHash(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    // Verified when there is no account, so that the answer takes as long as when there is one.
    private readonly Lazy<string> nobodys = new(() =>
        new PasswordHasher<Account>(options).HashPassword(new Account(), "a password that nobody has")
    );

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(
        Account user,
        string hashedPassword,
        string providedPassword
    ) => base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>True if the account is there, open, and this is its password. Takes the same time whichever it is that fails.</summary>
    public bool Verify(Account? account, string password)
    {
        // Nobody should be able to have a novel hashed.
        var tried = password.Length <= PasswordRules.Longest ? password : "";
        var right = VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? nobodys.Value, tried);
        return account is { ClosedAt: null, PasswordHash: not null }
            && right is not PasswordVerificationResult.Failed
            && tried.Length > 0;
    }

    // Through UTF-8 first: half a character, which has no normal form, becomes a replacement character.
    private static string Normal(string password) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(password)).Normalize(NormalizationForm.FormKC);
}
