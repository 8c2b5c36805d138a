using Touchstone.Badges.Json;
using Touchstone.Badges.Jwt;

namespace Touchstone.Badges.Verification;

/// <summary>Checks the signature and the claims of a credential in a JSON Web Token (Open Badges 3.0, section 8.2).</summary>
internal static class TokenChecks
{
    private static readonly string[] Algorithms = ["RS256", "ES256", "EdDSA"];

    internal static async ValueTask<IReadOnlyList<Check>> CheckAsync(
        CompactJws token,
        IssuerKeys keys,
        CancellationToken cancellation
    )
    {
        var algorithm = token.Header.Text("alg");
        if (string.Equals(algorithm, "none", StringComparison.OrdinalIgnoreCase))
            return [Check.Fail(CheckKind.Proof, Reasons.Algorithm, "The token says itself that nobody signed it.")];
        if (!Algorithms.Contains(algorithm, StringComparer.Ordinal))
            return
            [
                Check.Fail(
                    CheckKind.Proof,
                    Reasons.Algorithm,
                    $"The token is signed with {algorithm ?? "no algorithm"}; RS256, ES256 and EdDSA are accepted."
                ),
            ];
        if (token.Header.ContainsKey("crit"))
            return
            [
                Check.Fail(CheckKind.Proof, Reasons.BadProof, "The token demands extensions that are not known here."),
            ];
        var checks = new List<Check> { await SignatureAsync(token, keys, cancellation) };
        var typed = token.Header.Text("typ");
        if (CredentialJwt.Contradiction(token.Payload, claimsRequired: typed is null or "JWT") is { } contradiction)
            checks.Add(Check.Fail(CheckKind.Proof, Reasons.Claims, contradiction));
        return checks;
    }

    private static async ValueTask<Check> SignatureAsync(
        CompactJws token,
        IssuerKeys keys,
        CancellationToken cancellation
    )
    {
        var finding = await keys.FindForTokenAsync(token.Header, cancellation);
        if (finding.Key is not { } key)
            return finding.Objection!;
        if (CompactJws.AlgorithmOf(key.Algorithm) != token.Header.Text("alg"))
            return Check.Fail(
                CheckKind.Proof,
                Reasons.Algorithm,
                "The token names another algorithm than the issuer's key is made for."
            );
        return token.IsSignedBy(key)
            ? Check.Pass(CheckKind.Proof, $"The signature holds: nothing was changed since {keys.Issuer} signed it.")
            : Check.Fail(
                CheckKind.Proof,
                Reasons.Signature,
                "The signature does not fit: something was changed, or somebody else signed it."
            );
    }
}
