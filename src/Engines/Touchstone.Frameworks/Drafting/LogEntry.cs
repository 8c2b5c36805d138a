namespace Touchstone.Frameworks.Drafting;

/// <summary>One line of a draft's log: who changed what, when and why.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Command">The change.</param>
/// <param name="Author">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record LogEntry(Guid Id, DraftCommand Command, string Author, DateTimeOffset At, string? Reason = null);
