using System.Buffers.Binary;

namespace Touchstone.Ledger;

/// <summary>One signature line of a note.</summary>
/// <param name="KeyName">The name of the key.</param>
/// <param name="KeyId">The short identifier of the key.</param>
/// <param name="Signature">The signature without the identifier.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    internal string Line()
    {
        var bytes = new byte[sizeof(uint) + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
        return $"\u2014 {KeyName} {Convert.ToBase64String(bytes)}\n";
    }

    internal static NoteSignature? FromLine(string line)
    {
        if (line.Split(' ') is not ["\u2014", var name, var encoded] || !NoteKey.IsName(name))
        {
            return null;
        }

        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && length > sizeof(uint)
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)..length))
            : null;
    }
}
