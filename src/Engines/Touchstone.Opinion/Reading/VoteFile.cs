namespace Touchstone.Opinion;

/// <summary>A file of votes, read.</summary>
/// <param name="Votes">The last vote of everybody on everything.</param>
/// <param name="RowsRead">Rows of the file without its header.</param>
/// <param name="Replaced">Votes that a later vote of the same person on the same statement replaced.</param>
/// <param name="QuickVotes">
/// For each person how many votes came within <see cref="VoteCsv.QuickMilliseconds"/> of their vote before; null when the file
/// has no times.
/// </param>
/// <param name="PublishedGroups">The groups that a wide table names, if it does.</param>
public sealed record VoteFile(
    VoteTable Votes,
    long RowsRead,
    long Replaced,
    IReadOnlyList<int>? QuickVotes,
    Division? PublishedGroups
);
