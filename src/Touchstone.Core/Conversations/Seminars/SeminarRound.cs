namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A round in which the leaders rate how important each problem is, from 1 to 9, and sort what belongs together.</summary>
public sealed class SeminarRound
{
    private SeminarRound() { }

    internal SeminarRound(Guid seminarId, int number, string question, DateOnly closesOn, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        SeminarId = seminarId;
        (Number, Question, ClosesOn, OpenedAt) = (number, question, closesOn, at);
    }

    public Guid Id { get; private set; }
    public Guid SeminarId { get; private set; }
    public int Number { get; private set; }

    /// <summary>What the leaders are asked.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The last day on which anything is taken.</summary>
    public DateOnly ClosesOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was decided when it closed.</summary>
    public RoundDecision? Decision { get; private set; }

    /// <summary>Why.</summary>
    public string? Reason { get; private set; }

    public bool TakesOn(DateOnly today) => ClosedAt is null && today <= ClosesOn;

    internal void Close(RoundDecision decision, string reason, DateTimeOffset at) =>
        (Decision, Reason, ClosedAt) = (decision, reason, at);
}
