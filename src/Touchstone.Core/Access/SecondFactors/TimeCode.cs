using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>
/// Codes that change with the clock: RFC 6238 with the parameters that authenticator apps share, HMAC-SHA-1 and steps of 30
/// seconds. The code for a step is that of RFC 4226, 5.3.
/// </summary>
public static class TimeCode
{
    public const int Digits = 6;
    public const int KeyBytes = 20;
    private const int StepSeconds = 30;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    public static string Of(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        // SHA-1 as a MAC is not what collisions break, and the only one that every authenticator app knows.
        HMACSHA1.HashData(key, counter, mac);
        var offset = mac[^1] & 0xF;
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[offset..]) & 0x7FFF_FFFF;
        var modulus = (uint)Math.Pow(10, digits);
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>
    /// The step whose code this is, one step early or late at most (RFC 6238, 5.2), and later than any step in which a
    /// code was accepted before. Null when it is not a code that may be accepted now.
    /// </summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long lastAccepted)
    {
        var typed = new string([.. code.Where(c => !char.IsWhiteSpace(c) && c != '-')]);
        long? match = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            var same = CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(Of(key, step)),
                System.Text.Encoding.UTF8.GetBytes(typed)
            );
            if (same && step > lastAccepted)
            {
                match ??= step;
            }
        }
        return match;
    }
}
