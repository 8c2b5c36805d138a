namespace Touchstone.Themes.Codebooks;

/// <summary>
/// A project under work: every change is an event, the last one that stands can be undone, and the log tells all of it.
/// </summary>
public sealed class CodingHistory
{
    private readonly List<HistoryEntry> log = [];
    private readonly Stack<(int Number, CodedProject Before)> standing = new();

    /// <summary>Starts from a project as it is.</summary>
    public CodingHistory(CodedProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Current = project;
    }

    /// <summary>The project as it is now.</summary>
    public CodedProject Current { get; private set; }

    /// <summary>All that was done, in order.</summary>
    public IReadOnlyList<HistoryEntry> Log => log;

    /// <summary>Whether there is something to undo.</summary>
    public bool CanUndo => standing.Count > 0;

    /// <summary>Does something.</summary>
    /// <param name="change">What to do.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The project after it, or why it cannot be done; then nothing has changed.</returns>
    public Outcome<CodedProject> Do(CodingEvent change, Guid by, DateTimeOffset at)
    {
        var outcome = CodingEventExecution.Of(Current, change);
        if (!outcome.TryGet(out var after, out var refusal))
        {
            return refusal;
        }

        log.Add(new(log.Count + 1, change, null, by, at));
        standing.Push((log.Count, Current));
        Current = after;
        return after;
    }

    /// <summary>Undoes the last thing that stands.</summary>
    /// <param name="by">Who undoes it.</param>
    /// <param name="at">When.</param>
    /// <returns>The project as it was before, or that there is nothing to undo.</returns>
    public Outcome<CodedProject> Undo(Guid by, DateTimeOffset at)
    {
        if (!standing.TryPop(out var last))
        {
            return new Refusal("history.nothing", "There is nothing to undo.");
        }

        log.Add(new(log.Count + 1, null, last.Number, by, at));
        Current = last.Before;
        return Current;
    }
}
