using System.Buffers.Text;
using System.Text;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Identity;

/// <summary>did:jwk: an identifier that is its own JSON Web Key, as wallets of the EU world make them.</summary>
public static class DidJwk
{
    /// <summary>How such identifiers begin.</summary>
    public const string Prefix = "did:jwk:";

    /// <summary>Longest identifier that is read.</summary>
    private const int LongestIdentifier = 8192;

    /// <summary>The identifier of a key.</summary>
    public static string Of(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Prefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key.ToJwk().ToJsonString()));
    }

    /// <summary>The document that a did:jwk stands for; nothing is fetched. Its one method is called <c>#0</c>.</summary>
    public static Reading<ControllerDocument> Resolve(string did)
    {
        ArgumentNullException.ThrowIfNull(did);
        if (!did.StartsWith(Prefix, StringComparison.Ordinal) || did.Length > LongestIdentifier)
            return Reading<ControllerDocument>.Failed("This is not a did:jwk.");
        byte[] jwk;
        try
        {
            jwk = Base64Url.DecodeFromChars(did.AsSpan(Prefix.Length));
        }
        catch (FormatException)
        {
            return Reading<ControllerDocument>.Failed("The did:jwk is not base64url.");
        }
        return StrictJson
            .ReadObject(jwk)
            .Then(PublicKey.FromJwk)
            .Then(key => ControllerDocument.Read(new IssuerDocument(did).With(key, "0").ToJson(), did));
    }
}
