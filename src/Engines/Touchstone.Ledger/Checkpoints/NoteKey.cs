using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Ledger;

/// <summary>
/// A public key as signed notes name it (C2SP signed-note): a name, one byte for the signature type, and the key's
/// bytes. Written as <c>name+id+base64(type ‖ key)</c>, one line that can be printed on paper.
/// </summary>
public sealed class NoteKey
{
    /// <summary>The signature type byte of Ed25519.</summary>
    public const byte Ed25519 = 0x01;

    private readonly byte[] publicKey;

    /// <summary>Names a key.</summary>
    /// <param name="name">An address without scheme, such as <c>example.org/ledger</c>; no spaces, no plus sign.</param>
    /// <param name="signatureType">The type byte, <see cref="Ed25519"/> as a rule.</param>
    /// <param name="publicKey">The encoded public key; 32 bytes for Ed25519.</param>
    /// <exception cref="ArgumentException">The name is not allowed, or an Ed25519 key is not 32 bytes long.</exception>
    public NoteKey(string name, byte signatureType, ReadOnlySpan<byte> publicKey)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
        {
            throw new ArgumentException(
                "A key name has at least one character, no spaces and no plus sign.",
                nameof(name)
            );
        }

        if (publicKey.IsEmpty || (signatureType == Ed25519 && publicKey.Length != 32))
        {
            throw new ArgumentException("An Ed25519 public key has 32 bytes.", nameof(publicKey));
        }

        Name = name;
        SignatureType = signatureType;
        this.publicKey = publicKey.ToArray();
        Id = IdOf(name, signatureType, publicKey);
    }

    /// <summary>The name that stands on the signature line.</summary>
    public string Name { get; }

    /// <summary>The signature type byte.</summary>
    public byte SignatureType { get; }

    /// <summary>
    /// The short identifier on the signature line: the first four bytes of SHA-256(name ‖ newline ‖ type ‖ key). It
    /// finds the key; it does not prove anything.
    /// </summary>
    public uint Id { get; }

    /// <summary>The encoded public key.</summary>
    public ReadOnlySpan<byte> PublicKey => publicKey;

    /// <summary>Reads <c>name+id+base64(type ‖ key)</c>; an id that does not belong to the key is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        // The Base 64 part may itself contain a plus sign, so only the first two plus signs divide.
        var parts = text?.Trim().Split('+', 3);
        if (
            parts is not [var name, { Length: 8 } idText, var encoded]
            || !IsName(name)
            || !uint.TryParse(idText, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
        )
        {
            return false;
        }

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length < 2)
        {
            return false;
        }

        var (type, publicKey) = (bytes[0], bytes[1..length]);
        if ((type == Ed25519 && publicKey.Length != 32) || IdOf(name, type, publicKey) != id)
        {
            return false;
        }

        key = new NoteKey(name, type, publicKey);
        return true;
    }

    /// <summary>The form <c>name+id+base64(type ‖ key)</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}+{Id:x8}+{Convert.ToBase64String([SignatureType, .. publicKey])}"
        );

    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    private static uint IdOf(string name, byte type, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }
}
