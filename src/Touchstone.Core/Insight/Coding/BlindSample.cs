using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Texts that several people code without seeing each other's codings, drawn at random so that their agreement says something
/// about all of the texts.
/// </summary>
public sealed class BlindSample
{
    private BlindSample() { }

    internal BlindSample(
        Guid analysis,
        long seed,
        string stratifiedBy,
        SampleStrata strata,
        IEnumerable<Guid> texts,
        IEnumerable<Guid> coders,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysis;
        Seed = seed;
        StratifiedBy = stratifiedBy;
        Strata = strata;
        Texts = [.. texts];
        Coders = [.. coders.Distinct()];
        DrawnBy = by;
        DrawnAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }

    /// <summary>The same seed draws the same sample.</summary>
    public long Seed { get; private set; }

    /// <summary>The attribute whose values each have their share; empty where there is none.</summary>
    public string StratifiedBy { get; private set; } = "";
    public SampleStrata Strata { get; private set; } = null!;
    public Guid[] Texts { get; private set; } = [];
    public Guid[] Coders { get; private set; } = [];
    public Guid DrawnBy { get; private set; }
    public DateTimeOffset DrawnAt { get; private set; }

    /// <summary>When codings were shown to all.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
    public string? ReleaseReason { get; private set; }

    /// <summary>True if some of the texts were in it.</summary>
    internal bool Lose(Guid[] texts)
    {
        var left = Texts.Except(texts).ToArray();
        if (left.Length == Texts.Length)
        {
            return false;
        }
        Texts = left;
        return true;
    }

    internal void Release(string reason, DateTimeOffset at)
    {
        ReleasedAt = at;
        ReleaseReason = reason;
    }
}

/// <summary>How many texts were drawn of how many, by stratum.</summary>
public sealed record SampleStrata(ImmutableArray<SampleStratum> All);

public sealed record SampleStratum(string Value, int Drawn, int Of);
