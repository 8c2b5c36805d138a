using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>A line of the public log of moderation.</summary>
/// <param name="Reason">In words.</param>
public sealed record ModerationLine(
    DateTimeOffset At,
    ModerationAct Act,
    ContributionKind Kind,
    long Number,
    string Reason,
    string Note
)
{
    internal static ModerationLine Of(Moderation done, ReferenceData reference) =>
        new(
            done.At,
            done.Act,
            done.Statement is null ? ContributionKind.Comment : ContributionKind.Idea,
            done.Statement ?? done.Comment!.Value,
            reference.ModerationReasons.Latest.NameOf(done.Reason),
            done.Note
        );
}
