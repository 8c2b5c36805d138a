namespace Touchstone.Agreement;

/// <summary>A figure with its uncertainty, or the reason why there is none.</summary>
/// <param name="Value">The figure; null where it is not defined.</param>
/// <param name="StandardError">Its standard error, in its own unit; null where there are fewer than two sources.</param>
/// <param name="Interval">Its bootstrap interval; null where none was asked for or the figure is seldom defined.</param>
/// <param name="NotDefined">Why there is no figure, as a sentence without its full stop; null where there is one.</param>
public sealed record Estimate(double? Value, double? StandardError, Interval? Interval, string? NotDefined)
{
    internal static Estimate Undefined(string reason) => new(null, null, null, reason);
}
