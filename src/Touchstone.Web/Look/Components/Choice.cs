using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One radio or checkbox; with a divider it is a word such as "or" between two.</summary>
public sealed record Choice
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public Words? Text { get; init; }
    public Label? Label { get; init; }
    public Hint? Hint { get; init; }
    public bool? Checked { get; init; }
    public bool? Disabled { get; init; }
    public string? Divider { get; init; }
    public string? Classes { get; init; }

    /// <summary>What to ask when this is chosen.</summary>
    public Words? Conditional { get; init; }

    /// <summary>"exclusive" unticks the others ("None of these"); "inclusive" ticks them all.</summary>
    public string? Behaviour { get; init; }
    public string? BehaviourGroup { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
