namespace Touchstone.Badges.Verification;

/// <summary>Stable names for the reasons of checks.</summary>
public static class Reasons
{
    /// <summary>The check passed.</summary>
    public const string Good = "good";

    /// <summary>The file is neither JSON, nor a signed token, nor a picture that carries one; or it carries two.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The credential lacks something or has something of the wrong kind.</summary>
    public const string Structure = "structure";

    /// <summary>The contexts are not the ones the standards ask for, or not in their order.</summary>
    public const string Contexts = "contexts";

    /// <summary>A word has no meaning, or the document cannot be read as JSON-LD.</summary>
    public const string Meaning = "meaning";

    /// <summary>It is issued by another than was expected.</summary>
    public const string OtherIssuer = "other-issuer";

    /// <summary>The issuer's document cannot be had.</summary>
    public const string IssuerUnknown = "issuer-unknown";

    /// <summary>The document that was found is about somebody else, or is no document about keys.</summary>
    public const string ForeignDocument = "foreign-document";

    /// <summary>There is no proof at all.</summary>
    public const string NoProof = "no-proof";

    /// <summary>The proof is of a kind that is not known here.</summary>
    public const string UnknownProof = "unknown-proof";

    /// <summary>The proof lacks something, or contradicts itself or the document.</summary>
    public const string BadProof = "bad-proof";

    /// <summary>The proof is made for another purpose.</summary>
    public const string WrongPurpose = "wrong-purpose";

    /// <summary>The proof, or the time it was made, is not now.</summary>
    public const string ProofDates = "proof-dates";

    /// <summary>The issuer does not list the key.</summary>
    public const string KeyNotListed = "key-not-listed";

    /// <summary>The issuer lists the key, but not for signing credentials.</summary>
    public const string KeyNotAuthorised = "key-not-authorised";

    /// <summary>The key is controlled by another than the issuer.</summary>
    public const string ControllerNotIssuer = "controller-not-issuer";

    /// <summary>The key is compromised or out of date, or cannot be read.</summary>
    public const string BadKey = "bad-key";

    /// <summary>The signature does not fit the content: something was changed, or another key signed.</summary>
    public const string Signature = "signature";

    /// <summary>The token says it is not signed, or names an algorithm that is not allowed.</summary>
    public const string Algorithm = "algorithm";

    /// <summary>The token's claims contradict the credential.</summary>
    public const string Claims = "claims";

    /// <summary>It does not count yet.</summary>
    public const string NotYet = "not-yet";

    /// <summary>It no longer counts.</summary>
    public const string Expired = "expired";

    /// <summary>The issuer has revoked it.</summary>
    public const string Revoked = "revoked";

    /// <summary>The issuer has suspended it.</summary>
    public const string Suspended = "suspended";

    /// <summary>The status list cannot be had.</summary>
    public const string StatusUnknown = "status-unknown";

    /// <summary>The status is kept in a way that is not known here.</summary>
    public const string StatusKind = "status-kind";

    /// <summary>The entry that points to the status list is broken.</summary>
    public const string StatusEntry = "status-entry";

    /// <summary>The status list is not signed, or its proof does not hold.</summary>
    public const string StatusUnsigned = "status-unsigned";

    /// <summary>The status list is another issuer's, or another list.</summary>
    public const string StatusForeign = "status-foreign";

    /// <summary>The status list is out of date.</summary>
    public const string StatusOutOfDate = "status-out-of-date";

    /// <summary>The status list is too short, too long or broken.</summary>
    public const string StatusList = "status-list";

    /// <summary>The credential's place is outside of the status list.</summary>
    public const string StatusIndex = "status-index";

    /// <summary>It was given to somebody else.</summary>
    public const string OtherRecipient = "other-recipient";

    /// <summary>The endorsement is about something else.</summary>
    public const string EndorsesOther = "endorses-other";

    /// <summary>The endorsement, or a credential inside, does not hold.</summary>
    public const string Inner = "inner";

    /// <summary>There is more in it than is looked at.</summary>
    public const string TooMuch = "too-much";
}
