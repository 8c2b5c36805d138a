namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>What an outline needs to know of a Word paragraph.</summary>
internal sealed class WordOutlineParagraph
{
    public string Text { get; set; } = "";

    public string? Style { get; set; }

    public int? OutlineLevel { get; set; }

    public int? Numbering { get; set; }

    public int? ListLevel { get; set; }

    /// <summary>In twentieths of a point.</summary>
    public int Indent { get; set; }
}
