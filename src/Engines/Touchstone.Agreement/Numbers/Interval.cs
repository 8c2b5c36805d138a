namespace Touchstone.Agreement;

/// <summary>An interval of a figure, in the figure's own unit.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end, at least <paramref name="Lower"/>.</param>
public sealed record Interval(double Lower, double Upper);
