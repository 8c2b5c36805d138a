using Touchstone.Themes.Text;

namespace Touchstone.Themes.Codebooks;

/// <summary>A text that is coded: a response, an interview, a document.</summary>
public sealed record CodedSource
{
    private readonly SourceText text = SourceText.Of("");

    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name; for a response, its identifier in the consultation. May be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The text, always in the form of <see cref="SourceText"/>.</summary>
    public required string Text
    {
        get => text.Text;
        init => text = SourceText.Of(value);
    }

    /// <summary>Its length in Unicode code points.</summary>
    public int Length => text.Length;

    /// <summary>What it is; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who brought it in; null where a file does not say.</summary>
    public Guid? Coder { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<VariableValue> Values { get; init; } = [];

    /// <summary>Memos about it.</summary>
    public IReadOnlyList<Guid> Memos { get; init; } = [];

    /// <summary>The words between two places, in code points, the second exclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A place is outside the text.</exception>
    public string Words(int start, int end) => CodePoints.Slice(Text, start, end);
}
