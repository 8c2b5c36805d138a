namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A round and how many took part in it.</summary>
public sealed record RoundLine(SeminarRound Round, int Raters, int Sorters);
