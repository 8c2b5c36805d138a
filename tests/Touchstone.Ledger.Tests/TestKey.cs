using System.Security.Cryptography;

namespace Touchstone.Ledger.Tests;

/// <summary>
/// A real key for tests of the note form. The ledger does not care which algorithm signs; this is ECDSA, which .NET has,
/// under the type byte for algorithms without one of their own.
/// </summary>
internal sealed class TestKey : ICheckpointSigner, ICheckpointVerifier
{
    private readonly ECDsa ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestKey(string name) => Key = new NoteKey(name, 0xff, ecdsa.ExportSubjectPublicKeyInfo());

    public NoteKey Key { get; }

    public byte[] Sign(ReadOnlySpan<byte> noteText) => ecdsa.SignData(noteText, HashAlgorithmName.SHA256);

    public bool Verify(ReadOnlySpan<byte> noteText, ReadOnlySpan<byte> signature) =>
        ecdsa.VerifyData(noteText, signature, HashAlgorithmName.SHA256);
}
