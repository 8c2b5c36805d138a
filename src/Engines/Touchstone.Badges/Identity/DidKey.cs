using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Identity;

/// <summary>did:key: an identifier that is its own public key, for holders and for tests.</summary>
public static class DidKey
{
    /// <summary>How such identifiers begin.</summary>
    public const string Prefix = "did:key:";

    /// <summary>The identifier of a key.</summary>
    public static string Of(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Prefix + key.ToMultikey();
    }

    /// <summary>The identifier of the one verification method of a did:key: the key twice.</summary>
    public static string VerificationMethodOf(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{Of(key)}#{key.ToMultikey()}";
    }

    /// <summary>The document that a did:key stands for; nothing is fetched.</summary>
    public static Reading<ControllerDocument> Resolve(string did)
    {
        ArgumentNullException.ThrowIfNull(did);
        if (!did.StartsWith(Prefix, StringComparison.Ordinal))
            return Reading<ControllerDocument>.Failed("This is not a did:key.");
        return PublicKey
            .FromMultikey(did[Prefix.Length..])
            .Then(key => ControllerDocument.Read(new IssuerDocument(did).With(key, key.ToMultikey()).ToJson(), did));
    }
}
