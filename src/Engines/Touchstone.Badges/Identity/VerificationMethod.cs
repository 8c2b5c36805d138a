using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Identity;

/// <summary>A key that a controller publishes, with what is said about it (W3C Controlled Identifiers 1.0, section 2.2).</summary>
/// <param name="Id">The method's full address.</param>
/// <param name="Controller">Who controls the key.</param>
/// <param name="Key">The public key.</param>
/// <param name="Expires">From then on nothing signed with it counts any more; null when nothing is said.</param>
/// <param name="Revoked">Since then the key is known as compromised; null when nothing is said.</param>
public sealed record VerificationMethod(
    string Id,
    string Controller,
    PublicKey Key,
    DateTimeOffset? Expires,
    DateTimeOffset? Revoked
);
