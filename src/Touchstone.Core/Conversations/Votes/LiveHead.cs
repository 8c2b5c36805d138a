using Touchstone.Core.Platform.Wording;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>What must be known of a conversation before anything of it is taken.</summary>
/// <param name="OpensAt">Null as long as it is not public.</param>
/// <param name="Challenges">Titles of the challenges.</param>
/// <param name="Texts">The same, and other texts, in Welsh and easy read.</param>
internal sealed record LiveHead(
    DateTimeOffset? OpensAt,
    DateTimeOffset ClosesAt,
    IReadOnlyDictionary<Guid, string> Challenges,
    RecordTexts Texts
)
{
    public bool IsOpenAt(DateTimeOffset now) => now >= OpensAt && now < ClosesAt;
}
