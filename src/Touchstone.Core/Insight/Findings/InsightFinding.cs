using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Findings;

/// <summary>What is found in what people said: a claim that rests on codes, with words of those who allow it.</summary>
public sealed class InsightFinding
{
    private InsightFinding() { }

    internal InsightFinding(Guid analysis, int number, FindingWords words, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysis;
        Number = number;
        WrittenBy = by;
        WrittenAt = at;
        Take(words);
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Claim { get; private set; } = "";

    /// <summary>What it does not show, and how sure one can be.</summary>
    public string Uncertainty { get; private set; } = "";

    /// <summary>Attributes whose values are shown apart.</summary>
    public string[] Cuts { get; private set; } = [];
    public bool IsDropped { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public int Revision { get; private set; }
    public List<FindingCode> Codes { get; private set; } = [];
    public List<Quotation> Quotations { get; private set; } = [];
    public RecordRef Ref => RecordKinds.InsightFinding.Ref(Id);

    internal void Write(FindingWords words)
    {
        Take(words);
        Revision++;
    }

    internal void Drop()
    {
        IsDropped = true;
        // Its codes are free for another finding.
        Codes.Clear();
        Revision++;
    }

    private void Take(FindingWords words)
    {
        Title = words.Title.Trim();
        Claim = words.Claim.Trim();
        Uncertainty = words.Uncertainty.Trim();
        Cuts = [.. words.Cuts.Distinct()];
        Codes.RemoveAll(c => !words.Codes.Contains(c.CodeId));
        Codes.AddRange(
            words
                .Codes.Distinct()
                .Where(id => Codes.All(c => c.CodeId != id))
                .Select(id => new FindingCode(Id, id))
                .ToList()
        );
    }
}

/// <summary>A code that a finding rests on, with the codes below it.</summary>
public sealed class FindingCode
{
    private FindingCode() { }

    internal FindingCode(Guid finding, Guid code)
    {
        FindingId = finding;
        CodeId = code;
    }

    public Guid FindingId { get; private set; }
    public Guid CodeId { get; private set; }
}
