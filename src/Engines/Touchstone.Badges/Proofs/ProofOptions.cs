using Touchstone.Badges.Identity;

namespace Touchstone.Badges.Proofs;

/// <summary>What a proof says beside the signature (W3C Data Integrity 1.0, section 2.1). All of it is signed.</summary>
public sealed record ProofOptions
{
    /// <summary>How the document is turned into bytes.</summary>
    public Cryptosuite Suite { get; init; } = Cryptosuite.EddsaRdfc2022;

    /// <summary>When it was signed; null leaves it out.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the proof, not the credential, goes out of date.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>What the key is used for: <c>assertionMethod</c> for credentials, <c>authentication</c> for presentations.</summary>
    public string Purpose { get; init; } = ControllerDocument.AssertionMethod;

    /// <summary>The proof's own identifier, which later proofs of a chain can refer to.</summary>
    public string? Id { get; init; }

    /// <summary>Identifiers of proofs in the document that this one signs too: a chain (section 2.1.2).</summary>
    public IReadOnlyList<string> PreviousProofs { get; init; } = [];

    /// <summary>For whom it is made.</summary>
    public string? Domain { get; init; }

    /// <summary>A value the receiver chose, so that the proof cannot be shown a second time.</summary>
    public string? Challenge { get; init; }
}
