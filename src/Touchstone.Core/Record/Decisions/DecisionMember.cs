namespace Touchstone.Core.Record.Decisions;

/// <summary>One person's part in a decision.</summary>
public sealed class DecisionMember
{
    private DecisionMember() { }

    internal DecisionMember(Guid decisionId, Guid accountId, DecisionPart part, string? note)
    {
        DecisionId = decisionId;
        AccountId = accountId;
        Part = part;
        Note = note;
    }

    public Guid DecisionId { get; private set; }
    public Guid AccountId { get; private set; }
    public DecisionPart Part { get; private set; }
    public string? Note { get; private set; }
}

/// <summary>Whether somebody took part in a decision or stood aside.</summary>
public enum DecisionPart
{
    Decided,
    Recused,
}
