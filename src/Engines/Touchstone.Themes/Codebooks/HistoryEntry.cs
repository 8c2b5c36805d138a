namespace Touchstone.Themes.Codebooks;

/// <summary>What was done, by whom, when. Entries are never changed; undoing is an entry of its own.</summary>
/// <param name="Number">Its number, 1 up.</param>
/// <param name="Event">What was done; null where an earlier entry was undone.</param>
/// <param name="Undoes">The number of the entry that was undone; null where something was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record HistoryEntry(int Number, CodingEvent? Event, int? Undoes, Guid By, DateTimeOffset At);
