using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Jwt;

/// <summary>
/// A credential as JSON Web Token, in the profile of Open Badges 3.0 (section 8.2): the payload is the credential, and
/// beside it the registered claims, which must say the same.
/// </summary>
public static class CredentialJwt
{
    /// <summary>The registered claims, which are not part of the credential.</summary>
    private static readonly string[] Claims = ["iss", "jti", "nbf", "sub", "exp", "iat", "aud", "nonce", "cnf"];

    /// <summary>Signs a credential. Verifiers of Open Badges expect RS256, that is an RSA key.</summary>
    /// <param name="credential">The unsigned credential.</param>
    /// <param name="key">The key.</param>
    /// <param name="verificationMethod">The address under which the issuer publishes the key; becomes <c>kid</c>.</param>
    /// <returns>The compact JWS, or why the credential cannot be written so.</returns>
    public static Reading<string> Sign(JsonObject credential, PrivateKey key, string verificationMethod)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentException.ThrowIfNullOrEmpty(verificationMethod);
        if (
            credential["issuer"].Identifier() is not { } issuer
            || XmlDateTime.Read(credential.Text("validFrom")) is not { } from
        )
            return Reading<string>.Failed("The credential has no issuer or no date from which on it counts.");
        if (credential.ContainsKey("validUntil") && XmlDateTime.Read(credential.Text("validUntil")) is null)
            return Reading<string>.Failed("The date until which the credential counts cannot be read.");
        var payload = new JsonObject();
        foreach (var (name, value) in credential)
        {
            if (name != "proof")
                payload[name] = value?.DeepClone();
        }
        payload["iss"] = issuer;
        payload["nbf"] = from.ToUnixTimeSeconds();
        payload.AddText("jti", credential.Text("id"));
        payload.AddText("sub", credential["credentialSubject"].Identifier());
        if (XmlDateTime.Read(credential.Text("validUntil")) is { } until)
            payload["exp"] = until.ToUnixTimeSeconds();
        return Reading<string>.Of(
            CompactJws.Sign(new JsonObject { ["typ"] = "JWT", ["kid"] = verificationMethod }, payload, key)
        );
    }

    /// <summary>The credential in a payload, without the claims around it.</summary>
    internal static JsonObject CredentialOf(JsonObject payload)
    {
        var credential = new JsonObject();
        foreach (var (name, value) in payload)
        {
            if (!Claims.Contains(name, StringComparer.Ordinal))
                credential[name] = value?.DeepClone();
        }
        return credential;
    }

    /// <summary>
    /// Why the claims around the credential contradict it; null when they say the same. Well-known issuers leave out
    /// <c>sub</c> although the profile asks for it; what is not said cannot contradict.
    /// </summary>
    internal static string? Contradiction(JsonObject payload, bool claimsRequired)
    {
        var expected = new (string Claim, JsonNode? Value)[]
        {
            ("iss", payload["issuer"].Identifier()),
            ("jti", payload.Text("id")),
            ("sub", payload["credentialSubject"].Identifier()),
            ("nbf", XmlDateTime.Read(payload.Text("validFrom"))?.ToUnixTimeSeconds()),
            ("exp", XmlDateTime.Read(payload.Text("validUntil"))?.ToUnixTimeSeconds()),
        };
        foreach (var (claim, value) in expected)
        {
            var stated = payload[claim];
            if (stated is null && (value is null || !claimsRequired || claim is "exp" or "sub"))
                continue;
            if (stated is null)
                return $"The claim {claim} is missing.";
            if (!Same(stated, value))
                return $"The claim {claim} does not say the same as the credential.";
        }
        return null;
    }

    private static bool Same(JsonNode stated, JsonNode? value) =>
        stated.GetValueKind() switch
        {
            JsonValueKind.String => stated.AsText() == value.AsText(),
            JsonValueKind.Number => value is not null
                && value.GetValueKind() == JsonValueKind.Number
                && stated.AsValue().TryGetValue<double>(out var left)
                && Math.Floor(left).Equals(value.GetValue<long>() * 1.0),
            _ => false,
        };
}
