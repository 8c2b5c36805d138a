using System.Security.Cryptography;

namespace Touchstone.LinkedData.Rdf;

/// <summary>How RDFC-1.0 is run.</summary>
public sealed record Rdfc10Options
{
    /// <summary>SHA-256 unless a cryptosuite asks for SHA-384 (<c>ecdsa-rdfc-2019</c> with P-384).</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>
    /// How much work may be spent on telling blank nodes apart whose own statements look alike: the number of steps
    /// of Hash N-Degree Quads (section 4.8), where a step looks at one statement, one place of one permutation or
    /// one label. A step takes about a quarter of a microsecond. Datasets made to be as costly as possible
    /// ("poison graphs", section 7.1) need more than the age of the universe; credentials need some dozens.
    /// </summary>
    public long MaxSteps { get; init; } = 2_000_000;

    /// <summary>How many bytes the canonical form may have; long names repeated in many statements add up.</summary>
    public int MaxBytes { get; init; } = 128 * 1024 * 1024;
}
