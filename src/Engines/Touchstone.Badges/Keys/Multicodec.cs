namespace Touchstone.Badges.Keys;

/// <summary>
/// The two-byte prefixes that say what a multibase key is (W3C Controlled Identifiers 1.0, section 2.2.2; the registry
/// numbers as unsigned varints).
/// </summary>
internal static class Multicodec
{
    internal const int Length = 2;

    internal static ReadOnlySpan<byte> Ed25519Public => [0xed, 0x01];

    internal static ReadOnlySpan<byte> Ed25519Private => [0x80, 0x26];

    internal static ReadOnlySpan<byte> P256Public => [0x80, 0x24];

    internal static ReadOnlySpan<byte> P256Private => [0x86, 0x26];

    internal static ReadOnlySpan<byte> RsaPublic => [0x85, 0x24];
}
