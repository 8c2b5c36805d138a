namespace Touchstone.Core.Development.Projects;

/// <summary>A step of a project with the date by which it is expected. A date moves only with the reason why.</summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(Guid projectId, string title, DateOnly dueOn)
    {
        Id = Guid.CreateVersion7();
        ProjectId = projectId;
        Title = title;
        DueOn = dueOn;
    }

    public Guid Id { get; private set; }
    public Guid ProjectId { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public DateOnly? MetOn { get; private set; }

    /// <summary>Why the date is not the one that was first set; public.</summary>
    public string? MovedBecause { get; private set; }
    public int Revision { get; private set; }

    internal void Move(DateOnly dueOn, string because)
    {
        DueOn = dueOn;
        MovedBecause = because;
        Revision++;
    }

    internal void Meet(DateOnly on)
    {
        MetOn ??= on;
        Revision++;
    }
}
