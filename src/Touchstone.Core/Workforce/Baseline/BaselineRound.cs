using Touchstone.Core.Platform;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>
/// One collection of the workforce as it stood on one day: plans of employers, surveys of universities and of employers.
/// The dictionary of fields and the questions in force on that day are fixed for it.
/// </summary>
public sealed class BaselineRound
{
    private BaselineRound() { }

    internal BaselineRound(
        string title,
        string purpose,
        DateOnly asAt,
        DateTimeOffset opensAt,
        DateTimeOffset closesAt,
        string fieldsEdition,
        string questionsEdition
    )
    {
        Id = Guid.CreateVersion7();
        Title = title;
        Purpose = purpose;
        AsAt = asAt;
        OpensAt = opensAt;
        ClosesAt = closesAt;
        FieldsEdition = fieldsEdition;
        QuestionsEdition = questionsEdition;
    }

    /// <summary>How many years after the as-at date a plan states its need for.</summary>
    public const int PlanYears = 5;

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Purpose { get; private set; } = "";

    /// <summary>The day for which all figures hold.</summary>
    public DateOnly AsAt { get; private set; }
    public DateTimeOffset OpensAt { get; private set; }

    /// <summary>Returns signed off later count, and are marked as late.</summary>
    public DateTimeOffset ClosesAt { get; private set; }
    public string FieldsEdition { get; private set; } = "";
    public string QuestionsEdition { get; private set; } = "";

    /// <summary>The smallest group of people that a figure is shown for.</summary>
    public int SmallestCell { get; private set; } = 5;

    /// <summary>When its findings were first made public.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.BaselineRound.Ref(Id);

    /// <summary>The year of the plan, counted from 1.</summary>
    public int YearOf(int planYear) => AsAt.Year + planYear;

    public BaselinePhase PhaseAt(DateTimeOffset now) =>
        PublishedAt is not null ? BaselinePhase.Published
        : now < OpensAt ? BaselinePhase.NotOpenYet
        : now < ClosesAt ? BaselinePhase.Open
        : BaselinePhase.Closed;

    /// <summary>The last day on which a return is in time.</summary>
    public DateOnly LastDay => Site.DateOf(ClosesAt.AddTicks(-1));

    /// <summary>Moves the closing day on. Returns signed off until now keep what was said of them.</summary>
    internal void Extend(DateTimeOffset closesAt)
    {
        if (closesAt <= ClosesAt)
        {
            throw new InvalidOperationException("A closing day is moved on, never back.");
        }
        ClosesAt = closesAt;
        Revision++;
    }

    internal void Publish(DateTimeOffset now)
    {
        PublishedAt ??= now;
        Revision++;
    }
}

/// <summary>Where a collection stands.</summary>
public enum BaselinePhase
{
    NotOpenYet,
    Open,

    /// <summary>Its time is over; late returns are still taken.</summary>
    Closed,

    /// <summary>Its findings are public.</summary>
    Published,
}
