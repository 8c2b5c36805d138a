using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>How far a task has come: plain words when it is done, a tag when something is still to do.</summary>
public sealed record TaskState
{
    public Words? Text { get; init; }
    public Tag? Tag { get; init; }
    public string? Classes { get; init; }
}
