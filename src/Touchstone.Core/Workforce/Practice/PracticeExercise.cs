using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// An exercise that finds out from practice which capabilities are core, common to all, and which are specialist, particular
/// to some: from documents that are in use, confirmed by people, grouped, and rated in rounds.
/// </summary>
public sealed class PracticeExercise
{
    private PracticeExercise() { }

    internal PracticeExercise(string title, string purpose, string frameworkEdition, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Title = title;
        Purpose = purpose;
        FrameworkEdition = frameworkEdition;
        OpenedAt = at;
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Purpose { get; private set; } = "";

    /// <summary>The edition of the multi-professional framework that statements are mapped to.</summary>
    public string FrameworkEdition { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Changes whenever its groups change.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.PracticeExercise.Ref(Id);

    internal void Regrouped() => Revision++;
}
