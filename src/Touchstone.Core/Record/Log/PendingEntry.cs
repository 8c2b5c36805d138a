namespace Touchstone.Core.Record.Log;

/// <summary>An entry that the running command has asked for and that is appended just before its commit.</summary>
/// <param name="Actor">What kind of actor it was, as the log says it in public.</param>
/// <param name="By">The account of the person who did it, for the details; null where nobody in particular did.</param>
/// <param name="Details">What a reader must know to understand the entry.</param>
internal sealed record PendingEntry(
    DateTimeOffset At,
    string Actor,
    Guid? By,
    string Action,
    RecordRef Subject,
    object? Details,
    string? Why
);
