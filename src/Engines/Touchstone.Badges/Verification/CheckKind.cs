namespace Touchstone.Badges.Verification;

/// <summary>What a check looks at.</summary>
public enum CheckKind
{
    /// <summary>Whether there is a credential in the file, and exactly one.</summary>
    Document,

    /// <summary>Whether it has the form that the standards ask for.</summary>
    Structure,

    /// <summary>Whether every word has a meaning, so that the signature covers it.</summary>
    JsonLd,

    /// <summary>Whether the issuer is who the credential says, and publishes keys.</summary>
    Issuer,

    /// <summary>Whether a proof or signature holds.</summary>
    Proof,

    /// <summary>Whether it counts at the time.</summary>
    Dates,

    /// <summary>Whether it is revoked or suspended.</summary>
    Status,

    /// <summary>Whether it was given to whom it should have been.</summary>
    Recipient,

    /// <summary>Whether an endorsement in it holds.</summary>
    Endorsement,

    /// <summary>Whether a credential inside of it holds.</summary>
    Credential,
}
