using Touchstone.Core.Insight.Projects;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Words of a text that a finding quotes: a place in it, never a copy, so that what is shown is what was said.</summary>
public sealed class Quotation
{
    private Quotation() { }

    internal Quotation(Guid finding, AnalysedText text, int start, int end, Guid by, DateTimeOffset at)
    {
        if (!text.CanBeQuoted)
        {
            throw new ArgumentException("The words may not be quoted.", nameof(text));
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        Id = Guid.CreateVersion7();
        FindingId = finding;
        TextId = text.Id;
        StartsAt = start;
        EndsAt = end;
        ChosenBy = by;
        ChosenAt = at;
    }

    public Guid Id { get; private set; }
    public Guid FindingId { get; private set; }
    public Guid TextId { get; private set; }
    public int StartsAt { get; private set; }
    public int EndsAt { get; private set; }
    public Guid ChosenBy { get; private set; }
    public DateTimeOffset ChosenAt { get; private set; }
}
