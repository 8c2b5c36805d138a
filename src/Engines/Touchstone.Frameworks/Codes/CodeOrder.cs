namespace Touchstone.Frameworks.Codes;

/// <summary>
/// Orders printed codes as people do: runs of digits compare as numbers of any length ("1.2" before "1.10"), the rest
/// without regard to case and then with it. A node without a code comes after all that have one.
/// </summary>
public sealed class CodeOrder : IComparer<string?>
{
    private CodeOrder() { }

    /// <summary>The one order.</summary>
    public static CodeOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null).CompareTo(y is null);
        }

        var byMeaning = CompareRuns(x, y);
        return byMeaning != 0 ? byMeaning : string.CompareOrdinal(x, y);
    }

    private static int CompareRuns(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        while (!x.IsEmpty && !y.IsEmpty)
        {
            if (char.IsAsciiDigit(x[0]) && char.IsAsciiDigit(y[0]))
            {
                var left = TakeNumber(ref x);
                var right = TakeNumber(ref y);
                // Without leading zeros the longer number is the greater, whatever its size.
                var byNumber =
                    left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
                if (byNumber != 0)
                {
                    return byNumber;
                }
            }
            else
            {
                var byLetter = char.ToUpperInvariant(x[0]).CompareTo(char.ToUpperInvariant(y[0]));
                if (byLetter != 0)
                {
                    return byLetter;
                }

                x = x[1..];
                y = y[1..];
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var number = text[..end].TrimStart('0');
        text = text[end..];
        return number;
    }
}
