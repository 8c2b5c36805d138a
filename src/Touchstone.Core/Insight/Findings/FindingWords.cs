using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Findings;

/// <summary>What a finding says, and what it rests on.</summary>
/// <param name="Codes">The codes it rests on; those below them count with them.</param>
/// <param name="Cuts">Attributes whose values are shown apart.</param>
public sealed record FindingWords(
    string Title,
    string Claim,
    string Uncertainty,
    ImmutableArray<Guid> Codes,
    ImmutableArray<string> Cuts
);
