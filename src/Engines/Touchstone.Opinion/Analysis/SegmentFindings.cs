namespace Touchstone.Opinion;

/// <summary>A given segment beside the found groups.</summary>
/// <param name="Name">What the segment is by.</param>
/// <param name="Association">How far segment and groups go together.</param>
/// <param name="Cuts">Per statement what each part said, small counts hidden.</param>
public sealed record SegmentFindings(string Name, Association Association, IReadOnlyList<SegmentCut> Cuts)
{
    internal static SegmentFindings Of(VoteTable votes, Segment segment, Division groups, int minimum, ulong seed) =>
        new(
            segment.Name,
            Association.Of(segment.Division, groups, minimum, seed),
            SegmentCut.Of(votes, segment, minimum)
        );
}
