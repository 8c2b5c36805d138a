using System.Runtime.InteropServices;

namespace Touchstone.Badges.Keys;

/// <summary>Owns an <c>EVP_PKEY</c>; OpenSSL overwrites the private part when it is freed.</summary>
internal sealed class Ed25519Handle : SafeHandle
{
    public Ed25519Handle()
        : base(nint.Zero, ownsHandle: true) { }

    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        LibCrypto.FreeKey(handle);
        return true;
    }
}
