using System.Security.Cryptography;

namespace Touchstone.Web.Security;

/// <summary>The word that the scripts of one response carry, so that no other script runs (CSP Level 3, 7.1).</summary>
public sealed class Nonce
{
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(18));
}
