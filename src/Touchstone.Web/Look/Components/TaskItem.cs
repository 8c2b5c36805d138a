using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One part of a <see cref="TaskList"/>; without an address it cannot be started yet.</summary>
public sealed record TaskItem
{
    public Heading? Heading { get; init; }
    public Words? Hint { get; init; }
    public string? Href { get; init; }
    public TaskState? Status { get; init; }
    public string? Classes { get; init; }
}
