namespace Touchstone.Badges.Keys;

/// <summary>The kinds of key pair that Open Badges 3.0 credentials are signed with.</summary>
public enum KeyAlgorithm
{
    /// <summary>Ed25519 (RFC 8032): Data Integrity <c>eddsa-*</c> proofs and JWS <c>EdDSA</c>.</summary>
    Ed25519,

    /// <summary>ECDSA over P-256 with SHA-256: JWS <c>ES256</c>.</summary>
    P256,

    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256: JWS <c>RS256</c>.</summary>
    Rsa,
}
