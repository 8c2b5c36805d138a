using System.Collections.Immutable;

namespace Touchstone.Core.Evaluation;

/// <summary>
/// Figures as they were at one moment, with what each of them meant: an evaluation rests on these and not on what the records
/// say later. Stored as JSON and never changed.
/// </summary>
/// <param name="Edition">Edition of the definitions in the reference data.</param>
public sealed record Snapshot(
    DateTimeOffset TakenAt,
    Indicators Figures,
    string Edition,
    ImmutableArray<IndicatorDefinition> Definitions
);

/// <summary>What one indicator is called and how it is counted.</summary>
public sealed record IndicatorDefinition(string Name, string HowCounted);
