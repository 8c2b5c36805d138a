using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One thing that happened, in a <see cref="Timeline"/>.</summary>
public sealed record TimelineEvent(
    string Title,
    DateTimeOffset When,
    string? By = null,
    Words? Said = null,
    string? Href = null
);
