using System.Reflection;
using System.Runtime.InteropServices;

namespace Touchstone.Badges.Keys;

/// <summary>
/// The few functions of OpenSSL's libcrypto that Ed25519 needs. It is the library .NET itself loads on Linux, so a
/// machine that runs .NET with cryptography has it already.
/// </summary>
internal static partial class LibCrypto
{
    /// <summary>EVP_PKEY_ED25519, the numeric identifier of the algorithm.</summary>
    internal const int Ed25519 = 1087;

    private const string Library = "libcrypto";

    /// <summary>Names under which OpenSSL 3 is installed on Linux, macOS and Windows.</summary>
    private static readonly string[] FileNames =
    [
        "libcrypto.so.3",
        "libcrypto.3.dylib",
        "libcrypto-3-x64.dll",
        "libcrypto-3-arm64.dll",
    ];

    static LibCrypto() => NativeLibrary.SetDllImportResolver(typeof(LibCrypto).Assembly, Resolve);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    internal static partial Ed25519Handle NewPrivateKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    internal static partial Ed25519Handle NewPublicKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_get_raw_private_key")]
    internal static partial int GetPrivateKey(Ed25519Handle key, Span<byte> bytes, ref nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    internal static partial int GetPublicKey(Ed25519Handle key, Span<byte> bytes, ref nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_free")]
    internal static partial void FreeKey(nint key);

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_new")]
    internal static partial nint NewContext();

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_free")]
    internal static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "EVP_DigestSignInit")]
    internal static partial int StartSigning(
        nint context,
        nint keyContext,
        nint digest,
        nint engine,
        Ed25519Handle key
    );

    [LibraryImport(Library, EntryPoint = "EVP_DigestSign")]
    internal static partial int Sign(
        nint context,
        Span<byte> signature,
        ref nuint signatureLength,
        ReadOnlySpan<byte> message,
        nuint messageLength
    );

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerifyInit")]
    internal static partial int StartVerifying(
        nint context,
        nint keyContext,
        nint digest,
        nint engine,
        Ed25519Handle key
    );

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerify")]
    internal static partial int Verify(
        nint context,
        ReadOnlySpan<byte> signature,
        nuint signatureLength,
        ReadOnlySpan<byte> message,
        nuint messageLength
    );

    /// <summary>OpenSSL keeps failures in a queue per thread; it is emptied so that it cannot mislead a later caller.</summary>
    [LibraryImport(Library, EntryPoint = "ERR_clear_error")]
    internal static partial void ClearErrors();

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
            return nint.Zero;
        foreach (var file in FileNames)
        {
            if (NativeLibrary.TryLoad(file, assembly, path, out var handle))
                return handle;
        }
        throw new DllNotFoundException(
            $"OpenSSL 3 is needed for Ed25519. None of these was found: {string.Join(", ", FileNames)}."
        );
    }
}
