using System.Collections.Immutable;
using Touchstone.Core.Record;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Core.Insight.Projects;

/// <summary>
/// What one person said, word for word. It is never changed: codings and quotations are places in it, counted in Unicode code
/// points.
/// </summary>
public sealed class AnalysedText
{
    /// <summary>Most characters of one text.</summary>
    public const int Longest = 20_000;

    private AnalysedText() { }

    internal AnalysedText(TextSource source, int place, BroughtText brought)
    {
        var text = SourceText.Of(brought.Words.Replace("\0", "", StringComparison.Ordinal).Trim());
        ArgumentException.ThrowIfNullOrEmpty(text.Text);
        Id = Guid.CreateVersion7();
        AnalysisId = source.AnalysisId;
        SourceId = source.Id;
        Place = place;
        Respondent = brought.Respondent ?? $"text {place}";
        Question = brought.Question;
        Anchor = brought.Anchor;
        Words = text.Text;
        Length = text.Length;
        Attributes = brought.Attributes;
        MayQuote = brought.MayQuote;
        GivenKey = brought.GivenKey;
        ClauseVersionId = brought.ClauseVersion;
        ClauseLineage = brought.ClauseLineage;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public Guid SourceId { get; private set; }

    /// <summary>Its number in the analysis, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>What holds the texts of one person together. It points at nobody.</summary>
    public string Respondent { get; private set; } = "";
    public string Question { get; private set; } = "";

    /// <summary>The clause of a draft that the text is about; may be empty.</summary>
    public string Anchor { get; private set; } = "";
    public string Words { get; private set; } = "";

    /// <summary>In code points.</summary>
    public int Length { get; private set; }
    public ImmutableSortedDictionary<string, string> Attributes { get; private set; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The person allowed their words to be quoted when they gave them.</summary>
    public bool MayQuote { get; private set; }

    /// <summary>Its name where it was given; null where it cannot be followed there.</summary>
    public string? GivenKey { get; private set; }

    /// <summary>The frozen version whose clause it is about, where that is known.</summary>
    public Guid? ClauseVersionId { get; private set; }

    /// <summary>The clause, the same in every version.</summary>
    public Guid? ClauseLineage { get; private set; }

    /// <summary>When the person took that back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The sample for blind coding that it was drawn into.</summary>
    public Guid? SampleId { get; private set; }

    /// <summary>Coders must not see each other's codings of it yet.</summary>
    public bool IsBlind { get; private set; }

    public bool CanBeQuoted => MayQuote && WithdrawnAt is null;
    public RecordRef Ref => RecordKinds.AnalysedText.Ref(Id);

    /// <summary>The words between two places, the second exclusive.</summary>
    public string Slice(int start, int end) => CodePoints.Slice(Words, start, end);

    internal void WithdrawQuoting(DateTimeOffset at) => WithdrawnAt = at;

    internal void Draw(Guid sample)
    {
        SampleId = sample;
        IsBlind = true;
    }

    internal void Release() => IsBlind = false;
}
