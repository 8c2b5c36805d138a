using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Agreement;

/// <summary>
/// What one coder gave one unit: one code, several, or none where the coder looked and found that no code applies. Not to be
/// confused with a missing value, which is no <see cref="CodeSet"/> at all.
/// </summary>
public sealed class CodeSet : IEquatable<CodeSet>
{
    /// <summary>The coder looked and found that no code applies.</summary>
    public static readonly CodeSet None = new([]);

    private readonly string[] codes;

    private CodeSet(string[] codes) => this.codes = codes;

    /// <summary>The codes, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>One code.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public static CodeSet Of(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new([code]);
    }

    /// <summary>Any number of codes; a code given twice counts once.</summary>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public static CodeSet Of(IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        string[] sorted = [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var code in sorted)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(code, nameof(codes));
        }

        return sorted.Length == 0 ? None : new(sorted);
    }

    /// <summary>Whether the code is among them.</summary>
    public bool Has(string code) => Array.BinarySearch(codes, code, StringComparer.Ordinal) >= 0;

    /// <summary>
    /// Jaccard distance: 1 less the share of the codes of either that are codes of both. From 0 (the same) to 1 (nothing in
    /// common); 0 between two empty sets.
    /// </summary>
    public double JaccardDistance(CodeSet other) => Jaccard(Both(other), codes.Length, other.codes.Length);

    /// <summary>
    /// MASI distance (Passonneau 2006): 1 less Jaccard likeness times 1 for equal sets, 0.67 where one holds the other, 0.33 where
    /// they overlap otherwise, 0 where they do not. From 0 to 1; 0 between two empty sets, 1 between an empty one and another.
    /// The paper has two thirds and one third; the rounded numbers are those of the software in use (NLTK), and published
    /// figures are made with them.
    /// </summary>
    public double MasiDistance(CodeSet other) => Masi(Both(other), codes.Length, other.codes.Length);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CodeSet? other) =>
        other is not null && codes.AsSpan().SequenceEqual(other.codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CodeSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var code in codes)
        {
            hash.Add(code, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The codes with a bar between them.</summary>
    public override string ToString() => string.Join('|', codes);

    internal static double Jaccard(int both, int size, int otherSize)
    {
        var either = size + otherSize - both;
        return either == 0 ? 0 : 1 - ((double)both / either);
    }

    internal static double Masi(int both, int size, int otherSize)
    {
        var either = size + otherSize - both;
        if (either == 0)
        {
            return 0;
        }

        var monotonicity =
            both == either ? 1
            : both == 0 ? 0
            : both == Math.Min(size, otherSize) ? 0.67
            : 0.33;
        return 1 - ((double)both / either * monotonicity);
    }

    private int Both(CodeSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return codes.Count(other.Has);
    }
}
