using Microsoft.AspNetCore.Identity;

namespace Touchstone.Core.Access;

/// <summary>A person who can sign in. What they may do stands in their grants, not here.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameLimit = 100;

    public Account() => Id = Guid.CreateVersion7();

    /// <summary>An account whose address has been proved: whoever makes it followed a link sent there.</summary>
    public Account(string displayName, string address, DateTimeOffset at)
        : this()
    {
        DisplayName = displayName;
        CreatedAt = at;
        LockoutEnabled = false;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        ChangeAddress(address);
    }

    /// <summary>The name that other people see.</summary>
    public string DisplayName { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set when an administrator closes the account. Nobody can sign in to a closed account.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public void ChangePassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }

    public void ChangeAddress(string address)
    {
        Email = UserName = address;
        NormalizedEmail = NormalizedUserName = Normalise(address);
        EmailConfirmed = true;
        ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }

    public void UseSecondFactor(bool on)
    {
        TwoFactorEnabled = on;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }

    public void Close(DateTimeOffset at)
    {
        ClosedAt ??= at;
        ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }

    /// <summary>The form in which two spellings of one address are the same.</summary>
    public static string Normalise(string address) => address.Trim().ToUpperInvariant();
}
