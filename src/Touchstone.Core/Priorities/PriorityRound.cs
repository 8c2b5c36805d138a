using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>
/// One priority-setting exercise: organisations put workforce needs forward, the body ranks them and decides which to take
/// on. The edition of the gateway criteria is fixed when the round opens.
/// </summary>
public sealed class PriorityRound
{
    private PriorityRound() { }

    internal PriorityRound(
        string title,
        string purpose,
        DateTimeOffset opensAt,
        DateTimeOffset closesAt,
        string criteriaEdition
    )
    {
        Id = Guid.CreateVersion7();
        Title = title;
        Purpose = purpose;
        OpensAt = opensAt;
        ClosesAt = closesAt;
        CriteriaEdition = criteriaEdition;
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public DateTimeOffset OpensAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }
    public string CriteriaEdition { get; private set; } = "";

    /// <summary>Set when every proposal has its decision.</summary>
    public DateTimeOffset? ConcludedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.PriorityRound.Ref(Id);

    public bool TakesProposals(DateTimeOffset now) => now >= OpensAt && now < ClosesAt && ConcludedAt is null;

    public RoundPhase PhaseAt(DateTimeOffset now) =>
        ConcludedAt is not null ? RoundPhase.Concluded
        : now < OpensAt ? RoundPhase.NotOpenYet
        : now < ClosesAt ? RoundPhase.Open
        : RoundPhase.Ranking;

    /// <summary>Closes the round to proposals before its closing time.</summary>
    internal void CloseNow(DateTimeOffset now)
    {
        ClosesAt = now;
        Revision++;
    }

    internal void Conclude(DateTimeOffset now)
    {
        ConcludedAt = now;
        Revision++;
    }

    internal void Ranked() => Revision++;
}
