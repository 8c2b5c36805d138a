using System.Globalization;

namespace Touchstone.LinkedData.Json;

/// <summary>Writes IEEE 754 doubles as ECMAScript's Number::toString does, which RFC 8785 section 3.2.2.3 prescribes.</summary>
internal static class EcmaNumber
{
    /// <summary>No double needs more characters than this (sign, 21 digits or 17 digits with point and exponent).</summary>
    public const int MaxLength = 32;

    /// <summary>Writes a finite number.</summary>
    /// <param name="value">Any finite double.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Write(double value, Span<byte> destination)
    {
        if (value == 0)
        {
            destination[0] = (byte)'0'; // also for negative zero
            return 1;
        }

        // The round-trip format gives the shortest digits that read back as the same double, as ECMAScript asks;
        // only the layout differs.
        Span<byte> shortest = stackalloc byte[MaxLength];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);

        Span<byte> digits = stackalloc byte[MaxLength];
        var (count, point) = Decompose(shortest[..length], digits);
        var written = 0;
        if (value < 0)
        {
            destination[written++] = (byte)'-';
        }

        return written + Lay(digits[..count], point, destination[written..]);
    }

    /// <summary>
    /// Splits a formatted number into its significant digits and the place of the decimal point: the value is
    /// 0.d₁d₂d₃… × 10^point.
    /// </summary>
    private static (int Count, int Point) Decompose(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        var count = 0;
        var point = 0;
        var seenPoint = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'-':
                    break;
                case (byte)'.':
                    seenPoint = true;
                    break;
                case (byte)'E':
                    point += int.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                    i = text.Length;
                    break;
                case (byte)'0' when count == 0:
                    point -= seenPoint ? 1 : 0;
                    break;
                default:
                    digits[count++] = text[i];
                    point += seenPoint ? 0 : 1;
                    break;
            }
        }

        while (count > 1 && digits[count - 1] == (byte)'0')
        {
            count--;
        }

        return (count, point);
    }

    private static int Lay(ReadOnlySpan<byte> digits, int point, Span<byte> to)
    {
        if (point is > 0 and <= 21)
        {
            return digits.Length <= point ? LayInteger(digits, point, to) : LayFraction(digits, point, to);
        }

        return point is > -6 and <= 0 ? LaySmallFraction(digits, point, to) : LayExponent(digits, point - 1, to);
    }

    private static int LayInteger(ReadOnlySpan<byte> digits, int point, Span<byte> to)
    {
        digits.CopyTo(to);
        to[digits.Length..point].Fill((byte)'0');
        return point;
    }

    private static int LayFraction(ReadOnlySpan<byte> digits, int point, Span<byte> to)
    {
        digits[..point].CopyTo(to);
        to[point] = (byte)'.';
        digits[point..].CopyTo(to[(point + 1)..]);
        return digits.Length + 1;
    }

    private static int LaySmallFraction(ReadOnlySpan<byte> digits, int point, Span<byte> to)
    {
        to[0] = (byte)'0';
        to[1] = (byte)'.';
        to[2..(2 - point)].Fill((byte)'0');
        digits.CopyTo(to[(2 - point)..]);
        return 2 - point + digits.Length;
    }

    private static int LayExponent(ReadOnlySpan<byte> digits, int exponent, Span<byte> to)
    {
        var length = 1;
        to[0] = digits[0];
        if (digits.Length > 1)
        {
            to[length++] = (byte)'.';
            digits[1..].CopyTo(to[length..]);
            length += digits.Length - 1;
        }

        to[length++] = (byte)'e';
        to[length++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(to[length..], out var more, default, CultureInfo.InvariantCulture);
        return length + more;
    }
}
