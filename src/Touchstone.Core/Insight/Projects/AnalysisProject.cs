using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>
/// The analysis of what people said about one thing: their texts, the codes that people give them, and what is found. Who
/// said it is no part of it.
/// </summary>
public sealed class AnalysisProject
{
    private AnalysisProject() { }

    internal AnalysisProject(
        string title,
        string purpose,
        RecordRef? about,
        Guid? credentialId,
        ConsensusRule rule,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        Title = title;
        Purpose = purpose;
        AboutKind = about?.Kind;
        AboutId = about?.Id;
        CredentialId = credentialId;
        Rule = rule;
        OpenedBy = by;
        OpenedAt = at;
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What the analysis wants to know.</summary>
    public string Purpose { get; private set; } = "";
    public RecordKind? AboutKind { get; private set; }
    public Guid? AboutId { get; private set; }
    public Guid? CredentialId { get; private set; }

    /// <summary>When a text counts as having a code that not all of its coders gave.</summary>
    public ConsensusRule Rule { get; private set; }
    public Guid OpenedBy { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public int Revision { get; private set; }

    /// <summary>Rises with every change of the codebook.</summary>
    public int CodebookRevision { get; private set; }

    /// <summary>When codes were last suggested.</summary>
    public DateTimeOffset? SuggestedAt { get; private set; }

    /// <summary>How well the last suggestions agree with people; null before the first.</summary>
    public SuggestionFigures? Suggestions { get; private set; }
    public RecordRef Ref => RecordKinds.Analysis.Ref(Id);

    /// <summary>What the analysis is about, where it is about a record.</summary>
    public RecordRef? About => AboutKind?.Ref(AboutId!.Value);

    internal void Describe(string title, string purpose, ConsensusRule rule)
    {
        Title = title;
        Purpose = purpose;
        Rule = rule;
        Revision++;
    }

    internal void CodebookChanged() => CodebookRevision++;

    internal void Suggested(SuggestionFigures figures, DateTimeOffset at)
    {
        Suggestions = figures;
        SuggestedAt = at;
    }
}
