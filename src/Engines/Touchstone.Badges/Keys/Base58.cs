namespace Touchstone.Badges.Keys;

/// <summary>
/// Base58 with the Bitcoin alphabet, the encoding behind the multibase prefix <c>z</c>
/// (W3C Controlled Identifiers 1.0, section 2.4).
/// </summary>
public static class Base58
{
    /// <summary>Longest text that is decoded; base58 takes quadratic time, so strangers' texts are bounded.</summary>
    public const int LongestText = 4096;

    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private const int LimbDigits = 5;

    /// <summary>58 to the fifth, the largest power that leaves room for a limb and 32 more bits in 64.</summary>
    private const ulong Limb = 656_356_768;

    /// <summary>Encodes bytes; each leading zero byte becomes a <c>1</c>.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var most = LongestEncoding(bytes.Length);
        Span<char> text = most <= 1024 ? stackalloc char[most] : new char[most];
        return new string(text[..Encode(bytes, text)]);
    }

    /// <summary>Encodes into a buffer, which the caller can clear afterwards, and gives the number of characters.</summary>
    internal static int Encode(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        var zeros = bytes.IndexOfAnyExcept((byte)0);
        if (zeros < 0)
            zeros = bytes.Length;

        // Limbs of five digits, lowest first, take four bytes at a time: a twentieth of the steps that single digits and bytes need.
        var most = (LongestEncoding(bytes.Length) / LimbDigits) + 2;
        Span<uint> limbs = most <= 256 ? stackalloc uint[most] : new uint[most];
        var used = 0;
        for (var rest = bytes[zeros..]; !rest.IsEmpty; )
        {
            var taken = rest.Length % sizeof(uint) is var odd and > 0 ? odd : sizeof(uint);
            ulong carry = 0;
            foreach (var b in rest[..taken])
                carry = (carry << 8) | b;
            rest = rest[taken..];
            for (var i = 0; i < used; i++)
            {
                carry += (ulong)limbs[i] << 32;
                (carry, var limb) = Math.DivRem(carry, Limb);
                limbs[i] = (uint)limb;
            }
            for (; carry > 0; carry /= Limb)
                limbs[used++] = (uint)(carry % Limb);
        }

        text[..zeros].Fill('1');
        var length = zeros;
        for (var i = used - 1; i >= 0; i--)
            length += Write(limbs[i], text[length..], isFirst: i == used - 1);
        limbs.Clear();
        return length;
    }

    /// <summary>Writes the five digits of a limb; the first limb of a number without its leading zeros.</summary>
    private static int Write(uint limb, Span<char> text, bool isFirst)
    {
        var digits = LimbDigits;
        for (var power = (uint)(Limb / 58); isFirst && limb < power; power /= 58)
            digits--;
        for (var i = digits - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(limb % 58)];
            limb /= 58;
        }
        return digits;
    }

    /// <summary>Decodes a text, or gives null when it is too long or has a character outside the alphabet.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
            return null;
        var zeros = 0;
        while (zeros < text.Length && text[zeros] == '1')
            zeros++;

        // log(58) / log(256) < 0.733
        Span<byte> little = new byte[(text.Length * 733 / 1000) + 1];
        var used = 0;
        foreach (var c in text[zeros..])
        {
            var carry = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (carry < 0)
                return null;
            for (var i = 0; i < used; i++)
            {
                carry += little[i] * 58;
                little[i] = (byte)carry;
                carry >>= 8;
            }
            for (; carry > 0; carry >>= 8)
                little[used++] = (byte)carry;
        }

        var bytes = new byte[zeros + used];
        for (var i = 0; i < used; i++)
            bytes[zeros + i] = little[used - 1 - i];
        little.Clear();
        return bytes;
    }

    /// <summary>Characters that many bytes take at most: log(256) / log(58) is below 1.38.</summary>
    private static int LongestEncoding(int bytes) => (bytes * 138 / 100) + 1;
}
