using Touchstone.Core.Record;

namespace Touchstone.Core.Delivery;

/// <summary>What an approved provider reports on one year of delivery.</summary>
public sealed class AnnualReturn
{
    private AnnualReturn() { }

    internal AnnualReturn(Guid planId, DateOnly from, DateOnly to, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        PlanId = planId;
        YearFrom = from;
        YearTo = to;
        BegunAt = at;
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public DateOnly YearFrom { get; private set; }
    public DateOnly YearTo { get; private set; }
    public ReturnFigures Figures { get; private set; } = new();
    public ReturnState State { get; private set; } = ReturnState.Draft;
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.AnnualReturn.Ref(Id);

    /// <summary>When the return on a year that ended on this day is due.</summary>
    public static DateOnly DueAfter(DateOnly yearTo) => yearTo.AddDays(42);

    internal void Report(ReturnFigures figures)
    {
        Figures = figures;
        Revision++;
    }

    internal void Submit(DateTimeOffset at)
    {
        State = ReturnState.Submitted;
        SubmittedAt = at;
        Revision++;
    }

    internal void Reviewed()
    {
        State = ReturnState.Reviewed;
        Revision++;
    }
}

/// <summary>Where an annual return stands.</summary>
public enum ReturnState
{
    Draft,
    Submitted,
    Reviewed,
}
