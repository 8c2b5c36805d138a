namespace Touchstone.Badges.Proofs;

/// <summary>How a document is turned into the bytes that are signed (W3C Data Integrity EdDSA Cryptosuites 1.0).</summary>
public enum Cryptosuite
{
    /// <summary><c>eddsa-rdfc-2022</c>: what the document means, whatever its spelling. Open Badges 3.0 asks for this one.</summary>
    EddsaRdfc2022,

    /// <summary><c>eddsa-jcs-2022</c>: the document's JSON, whatever its white space and order of members.</summary>
    EddsaJcs2022,
}
