using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Keys;

/// <summary>A P-256 public key (FIPS 186-5, curve secp256r1).</summary>
public sealed class P256PublicKey : PublicKey
{
    internal const int CoordinateLength = 32;

    // The curve is y² = x³ - 3x + b over the field of this prime (SEC 2, section 2.4.2).
    private static readonly BigInteger Prime =
        BigInteger.Pow(2, 256) - BigInteger.Pow(2, 224) + BigInteger.Pow(2, 192) + BigInteger.Pow(2, 96) - 1;

    private static readonly BigInteger B = new(
        Convert.FromHexString("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
        isUnsigned: true,
        isBigEndian: true
    );

    private readonly byte[] x;
    private readonly byte[] y;

    private P256PublicKey(byte[] x, byte[] y)
    {
        this.x = x;
        this.y = y;
    }

    /// <inheritdoc/>
    public override KeyAlgorithm Algorithm => KeyAlgorithm.P256;

    /// <summary>Takes the two 32 byte coordinates, big endian; refuses a point that is not on the curve.</summary>
    public static Reading<PublicKey> FromCoordinates(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        if (x.Length != CoordinateLength || y.Length != CoordinateLength)
            return Reading<PublicKey>.Failed("A P-256 key has two coordinates of 32 bytes each.");
        var (left, right) = (Number(x), Number(y));
        if (left >= Prime || right >= Prime || BigInteger.ModPow(right, 2, Prime) != RightSide(left))
            return Reading<PublicKey>.Failed("This point is not on the curve P-256.");
        return Reading<PublicKey>.Of(new P256PublicKey(x.ToArray(), y.ToArray()));
    }

    /// <inheritdoc/>
    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create(Parameters());
        return ecdsa.VerifyData(
            message,
            signature,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
    }

    /// <inheritdoc/>
    public override JsonObject ToJwk() =>
        new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(x),
            ["y"] = Base64Url.EncodeToString(y),
        };

    /// <inheritdoc/>
    public override byte[] SubjectPublicKeyInfo()
    {
        using var ecdsa = ECDsa.Create(Parameters());
        return ecdsa.ExportSubjectPublicKeyInfo();
    }

    /// <summary>The compressed point (SEC 1, section 2.3.3): whether y is odd, then x.</summary>
    private protected override byte[] MulticodecBytes() => [.. Multicodec.P256Public, (byte)(2 + (y[^1] & 1)), .. x];

    internal static Reading<PublicKey> FromCompressed(ReadOnlySpan<byte> point)
    {
        if (point.Length != CoordinateLength + 1 || point[0] is not (2 or 3))
            return Reading<PublicKey>.Failed("A P-256 Multikey holds a compressed point of 33 bytes.");
        // The prime is 3 modulo 4, so a square root is one power away.
        var root = BigInteger.ModPow(RightSide(Number(point[1..])), (Prime + 1) / 4, Prime);
        if (root.IsEven == (point[0] == 3))
            root = Prime - root;
        Span<byte> ordinate = stackalloc byte[CoordinateLength];
        ordinate.Clear();
        var length = root.GetByteCount(isUnsigned: true);
        if (
            length > CoordinateLength
            || !root.TryWriteBytes(ordinate[(CoordinateLength - length)..], out _, isUnsigned: true, isBigEndian: true)
        )
            return Reading<PublicKey>.Failed("This point is not on the curve P-256.");
        return FromCoordinates(point[1..], ordinate);
    }

    internal static P256PublicKey Of(ECParameters parameters) => new(parameters.Q.X!, parameters.Q.Y!);

    internal ECParameters Parameters() =>
        new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = x, Y = y },
        };

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static BigInteger RightSide(BigInteger x)
    {
        var value = (BigInteger.ModPow(x, 3, Prime) - (3 * x) + B) % Prime;
        return value.Sign < 0 ? value + Prime : value;
    }
}
