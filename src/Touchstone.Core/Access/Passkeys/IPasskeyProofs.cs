using Microsoft.AspNetCore.Identity;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>
/// Checks what a browser shows of a passkey (Web Authentication Level 3, section 7) against what it was asked. How a browser is
/// asked belongs to the face of the product that talks to browsers.
/// </summary>
public interface IPasskeyProofs
{
    /// <summary>A new passkey; null when what the browser shows does not prove one.</summary>
    /// <param name="shown">What the browser gave, as JSON.</param>
    /// <param name="asked">What it had been asked, as kept for it.</param>
    Task<UserPasskeyInfo?> Made(Account account, string shown, string asked, CancellationToken cancel);

    /// <summary>A passkey that somebody used; null when what the browser shows does not prove that.</summary>
    Task<UsedPasskey?> Used(string shown, string asked, CancellationToken cancel);
}
