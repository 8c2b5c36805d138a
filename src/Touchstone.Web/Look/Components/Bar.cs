namespace Touchstone.Web.Look.Components;

/// <summary>One amount of a <see cref="BarChart"/>.</summary>
/// <param name="Name">What is counted or measured.</param>
/// <param name="Value">How much; not negative.</param>
/// <param name="Low">The lower end of the likely range, where the value is an estimate.</param>
/// <param name="High">Its upper end.</param>
public sealed record Bar(string Name, double Value, double? Low = null, double? High = null);
