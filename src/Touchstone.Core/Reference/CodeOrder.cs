namespace Touchstone.Core.Reference;

/// <summary>
/// Orders codes as people read them: digits as numbers, so 1.2 comes before 1.10; letters regardless of case; at the end
/// by code unit, so that two codes are equal only when they are the same text.
/// </summary>
public sealed class CodeOrder : IComparer<string>
{
    private CodeOrder() { }

    public static CodeOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is not null).CompareTo(y is not null);
        }

        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            if (char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]))
            {
                var a = Number(x, ref i);
                var b = Number(y, ref j);
                var byNumber = a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
                if (byNumber != 0)
                {
                    return byNumber;
                }

                continue;
            }

            var byLetter = char.ToUpperInvariant(x[i++]).CompareTo(char.ToUpperInvariant(y[j++]));
            if (byLetter != 0)
            {
                return byLetter;
            }
        }

        var byLength = (x.Length - i).CompareTo(y.Length - j);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }

    /// <summary>The run of digits at the place, without leading zeros: of any length, so no number is too large.</summary>
    private static ReadOnlySpan<char> Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
