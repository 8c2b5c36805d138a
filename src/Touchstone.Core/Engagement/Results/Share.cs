using System.Runtime.InteropServices;

namespace Touchstone.Core.Engagement.Results;

/// <summary>What share of those who answered gave an answer, with its interval. Made of figures that are shown.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(double Value, WilsonInterval Interval)
{
    /// <summary>Null where the figure, or how many answered, is hidden; and for the line of those who did not.</summary>
    public static Share? Of(ResultTable table, ResultLine line) =>
        line is { IsAnswer: true, Count: { } count } && table.Answered is > 0 and { } answered
            ? new Share((double)count / answered, WilsonInterval.Of(count, answered))
            : null;
}
