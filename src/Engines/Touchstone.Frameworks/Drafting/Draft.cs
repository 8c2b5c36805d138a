using System.Collections.Immutable;

namespace Touchstone.Frameworks.Drafting;

/// <summary>
/// A framework version in the making: a base and an append-only log of commands. The state is what the log gives when it is
/// replayed on the base; nothing is ever taken out of the log, an undo is one more entry. A draft is immutable: every change
/// gives a new one.
/// </summary>
public sealed class Draft
{
    private Draft(FrameworkPackage basis, ImmutableArray<LogEntry> log, FrameworkPackage current)
    {
        Base = basis;
        Log = log;
        Current = current;
    }

    /// <summary>What the draft started from.</summary>
    public FrameworkPackage Base { get; }

    /// <summary>Everything that was done, in order.</summary>
    public ImmutableArray<LogEntry> Log { get; }

    /// <summary>The state after the whole log.</summary>
    public FrameworkPackage Current { get; }

    /// <summary>Starts a draft without changes.</summary>
    public static Draft Begin(FrameworkPackage basis) => new(basis, [], basis);

    /// <summary>Starts a draft of a framework that has no version yet.</summary>
    public static Draft Begin(FrameworkDetails details) =>
        Begin(new FrameworkPackage(FrameworkVersion.Create(details, []).Value));

    /// <summary>
    /// Makes one change. Time grows with the size of the tree, and for an <see cref="Undo"/> with the log times the tree.
    /// </summary>
    /// <returns>
    /// The changed draft, or a refusal: "draft.unknown-node", "draft.index", "draft.empty-text", "draft.lineage-in-use",
    /// "draft.below-itself", "draft.above-another", "draft.parts", "draft.sources", "draft.unknown-mapping-set",
    /// "draft.unknown-mapping", "draft.unknown-rubric", "draft.unknown-entry", "draft.undo-blocked".
    /// </returns>
    public Result<Draft> Apply(LogEntry entry)
    {
        if (Log.Any(before => before.Id == entry.Id))
        {
            return new Refusal("draft.entry-in-use", "The log has an entry of this identifier already.");
        }

        if (ReusedLineage(entry.Command) is { } reused)
        {
            return reused;
        }

        if (entry.Command is Undo undo)
        {
            return Undone(entry, undo);
        }

        var next = CommandExecution.Execute(Current, entry.Command, entry.At);
        return next.TryGet(out var state, out var refusal) ? new Draft(Base, Log.Add(entry), state) : refusal;
    }

    /// <summary>Makes one change under a new entry identifier; see <see cref="Apply(LogEntry)"/>.</summary>
    public Result<Draft> Apply(DraftCommand command, string author, DateTimeOffset at, string? reason = null) =>
        Apply(new LogEntry(Guid.CreateVersion7(at), command, author, at, reason));

    /// <summary>Takes back the last entry that still has an effect.</summary>
    /// <returns>The changed draft, or "draft.nothing-to-undo".</returns>
    public Result<Draft> UndoLast(string author, DateTimeOffset at, string? reason = null)
    {
        var effective = Effective(Log);
        return effective.Count == 0
            ? new Refusal("draft.nothing-to-undo", "Nothing in the log has an effect.")
            : Apply(new Undo(effective[^1].Id), author, at, reason);
    }

    /// <summary>Rebuilds a draft from its base and its log.</summary>
    /// <returns>The draft, or the first refusal: then the log does not belong to the base.</returns>
    public static Result<Draft> Replay(FrameworkPackage basis, IEnumerable<LogEntry> log)
    {
        ImmutableArray<LogEntry> entries = [.. log];
        var state = StateAfter(basis, entries);
        return state.TryGet(out var current, out var refusal) ? new Draft(basis, entries, current) : refusal;
    }

    /// <summary>The entries that still have an effect, in order: neither undone nor an undo.</summary>
    public IReadOnlyList<LogEntry> EffectiveLog => Effective(Log);

    /// <summary>The entries that name a node, in order, undone ones included: its story in this draft.</summary>
    public IEnumerable<LogEntry> HistoryOf(LineageId lineage) =>
        Log.Where(entry => Named(entry.Command).Contains(lineage));

    /// <summary>
    /// Freezes the state as a version. Every node gets the version identifier that follows from the version and its lineage;
    /// links between nodes of the base are carried over to the new identifiers, mapping sets are pinned to the new version.
    /// </summary>
    /// <param name="versionId">The new version's identifier.</param>
    /// <param name="version">Its number or name.</param>
    /// <param name="status">Its state in CASE's words, for example "Adopted".</param>
    /// <param name="at">When it is published.</param>
    /// <param name="addressOf">Gives the permanent address of a node; urn:uuid: without it.</param>
    /// <param name="address">The permanent address of the version; urn:uuid: without it.</param>
    public FrameworkPackage Publish(
        Guid versionId,
        string version,
        string status,
        DateTimeOffset at,
        Func<FrameworkNode, string>? addressOf = null,
        string? address = null
    ) => new Publication(Current, versionId, version, status, Timestamp.From(at), addressOf, address).Make();

    private Result<Draft> Undone(LogEntry entry, Undo undo)
    {
        if (!Log.Any(before => before.Id == undo.Entry))
        {
            return new Refusal("draft.unknown-entry", "The log has no such entry.");
        }

        var log = Log.Add(entry);
        return StateAfter(Base, log).TryGet(out var state, out var refusal)
            ? new Draft(Base, log, state)
            : new Refusal("draft.undo-blocked", $"A later change rests on it: {refusal.Message}");
    }

    private static Result<FrameworkPackage> StateAfter(FrameworkPackage basis, ImmutableArray<LogEntry> log)
    {
        Result<FrameworkPackage> state = basis;
        foreach (var entry in Effective(log))
        {
            state = CommandExecution.Execute(state.Value, entry.Command, entry.At);
            if (!state.IsSuccess)
            {
                return state;
            }
        }

        return state;
    }

    private static List<LogEntry> Effective(ImmutableArray<LogEntry> log)
    {
        // Backwards, because only an undo that is not itself undone takes its entry away.
        var undone = new HashSet<Guid>();
        var effective = new List<LogEntry>();
        for (var i = log.Length - 1; i >= 0; i--)
        {
            if (undone.Contains(log[i].Id))
            {
                continue;
            }

            if (log[i].Command is Undo undo)
            {
                undone.Add(undo.Entry);
            }
            else
            {
                effective.Add(log[i]);
            }
        }

        effective.Reverse();
        return effective;
    }

    // The tree knows the lineages in use; this also knows those that ended in the base or earlier in the log.
    private Refusal? ReusedLineage(DraftCommand command)
    {
        var begun = Begun(command).ToList();
        return begun.Exists(lineage =>
            Base.Version.Contains(lineage) || Log.Any(entry => Begun(entry.Command).Contains(lineage))
        )
            ? new Refusal("draft.lineage-in-use", "A lineage is never used again.")
            : null;
    }

    private static IEnumerable<LineageId> Begun(DraftCommand command) =>
        command switch
        {
            AddNode add => [add.Lineage],
            SplitNode split => split.Parts.Select(part => part.Lineage),
            MergeNodes merge => [merge.Into.Lineage],
            _ => [],
        };

    private static IEnumerable<LineageId> Named(DraftCommand command) =>
        command switch
        {
            AddNode add => [add.Lineage],
            MoveNode move => [move.Lineage],
            RewordNode reword => [reword.Lineage],
            RecodeNode recode => [recode.Lineage],
            RetagNode retag => [retag.Lineage],
            SplitNode split => [split.Lineage, .. split.Parts.Select(part => part.Lineage)],
            MergeNodes merge => [.. merge.Sources, merge.Into.Lineage],
            DeleteNode delete => [delete.Lineage],
            MapNodes map => [map.Row.From.Lineage],
            _ => [],
        };
}
