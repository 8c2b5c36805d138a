namespace Touchstone.Themes.Interchange.Forms;

/// <summary>A question of a questionnaire.</summary>
public sealed record Question
{
    /// <summary>Its name: starts with a letter or '_', then letters, digits, '-', '_' and '.'; unique in either case of letters.</summary>
    public required string Name { get; init; }

    /// <summary>How it is answered.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>What helps to answer; empty where nothing.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether it must be answered.</summary>
    public bool IsRequired { get; init; }

    /// <summary>When it is asked: all of these hold; always where empty.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>The least number, for numbers.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number, for numbers.</summary>
    public decimal? Most { get; init; }

    /// <summary>The most characters, for text.</summary>
    public int? MostCharacters { get; init; }

    /// <summary>The choices, for selections; two at least.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
}
