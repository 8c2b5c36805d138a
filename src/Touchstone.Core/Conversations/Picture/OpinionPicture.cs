using System.Collections.Immutable;

namespace Touchstone.Core.Conversations.Picture;

/// <summary>What a conversation comes to so far, as everybody may see it.</summary>
/// <param name="Votes">Votes that count when it was painted.</param>
/// <param name="NotYet">Why there is nothing to say of opinions yet; null when there is.</param>
/// <param name="Groups">Groups of people who vote alike; none where the votes show none that are stable.</param>
/// <param name="Stability">How alike the groups are in draws of the votes, in [0, 1]; null without groups.</param>
/// <param name="Unites">What most of every group say.</param>
/// <param name="Divides">Where groups differ.</param>
/// <param name="Unclear">What many pass on.</param>
/// <param name="Integrity">Accounts that deserve a second look, and what changes without them.</param>
/// <param name="Participation">Who takes part, beside the workforce; empty while there are too few.</param>
/// <param name="ParticipationOn">The day on which that was counted.</param>
/// <param name="Joined">How many people had joined then.</param>
/// <param name="Segments">What parts of the workforce said; once the conversation is over.</param>
public sealed record OpinionPicture(
    int Voters,
    int Votes,
    string? NotYet,
    ImmutableArray<PictureGroup> Groups,
    double? Stability,
    ImmutableArray<PictureLine> Unites,
    ImmutableArray<PictureLine> Divides,
    ImmutableArray<PictureLine> Unclear,
    PictureIntegrity? Integrity,
    ImmutableArray<ParticipationLine> Participation,
    DateOnly? ParticipationOn,
    int Joined,
    ImmutableArray<PictureSegment> Segments
);

/// <summary>A group of people who vote alike.</summary>
/// <param name="Represents">The statements that tell it from the others.</param>
public sealed record PictureGroup(int Number, int People, ImmutableArray<PictureLine> Represents);

/// <summary>A statement with its figures.</summary>
/// <param name="Share">Share that agrees of those who saw it, with its 95 % interval.</param>
/// <param name="AtLeast">The lowest over groups of the lower end: at least this share of every group agrees.</param>
/// <param name="ByGroup">The agreeing share of each group.</param>
public sealed record PictureLine(
    long Number,
    string Text,
    int Seen,
    double Share,
    double Lower,
    double Upper,
    double AtLeast,
    ImmutableArray<double> ByGroup
);

/// <summary>What the search for careless and coordinated accounts found.</summary>
/// <param name="Pushed">Statements that were pushed in concert.</param>
/// <param name="NoLongerAgreed">Statements that all agree on with these accounts, and not without them.</param>
/// <param name="OnlyWithout">The other way round.</param>
public sealed record PictureIntegrity(
    int Careless,
    int Coordinated,
    ImmutableArray<long> Pushed,
    ImmutableArray<long> NoLongerAgreed,
    ImmutableArray<long> OnlyWithout
);

/// <summary>How many people of one part of a segment take part.</summary>
/// <param name="Part">Code of the part; <c>not-said</c> for those who would rather not say.</param>
/// <param name="People">Null when hidden.</param>
/// <param name="Workforce">How many there are in the workforce; null where that is not known.</param>
public sealed record ParticipationLine(string Segment, string Part, int? People, int? Workforce);

/// <summary>What the parts of a segment said about the statements that unite and divide.</summary>
/// <param name="Association">Cramér's V of segment and groups, in [0, 1], with its range; null without groups.</param>
public sealed record PictureSegment(
    string Segment,
    double? Association,
    double? Lower,
    double? Upper,
    ImmutableArray<SegmentLine> Lines
);

/// <param name="Agree">Null when hidden.</param>
/// <param name="Seen">Null when hidden.</param>
public sealed record SegmentLine(long Number, string Part, int? Agree, int? Seen);
