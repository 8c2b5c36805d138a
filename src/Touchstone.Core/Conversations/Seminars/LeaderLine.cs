namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A leader as organisers see them: whether they have answered in the open round, and not what.</summary>
/// <param name="Constituency">Code of the group that they speak for.</param>
public sealed record LeaderLine(
    Guid AccountId,
    string Name,
    string Constituency,
    DateTimeOffset InvitedAt,
    bool HasRated,
    bool HasSorted
);
