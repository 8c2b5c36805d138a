using System.Collections.Immutable;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A problem as those who take part in the seminar see it.</summary>
/// <param name="IsMine">Whoever asks framed it.</param>
/// <param name="Figures">What the last closed round came to; null without one, and with too few ratings.</param>
/// <param name="Reasons">Why the leaders rated it so, without names.</param>
/// <param name="Mine">What whoever asks answered in the open round.</param>
/// <param name="Before">What they answered in the last closed one.</param>
/// <param name="Pile">The group that they put it into last; null before they have sorted.</param>
public sealed record ProblemLine(
    Guid Id,
    string Title,
    string Statement,
    string Touches,
    int Revision,
    bool IsMine,
    Guid? ClusterId,
    ProblemFigures? Figures,
    ImmutableArray<string> Reasons,
    GivenRating? Mine,
    GivenRating? Before,
    string? Pile
);
