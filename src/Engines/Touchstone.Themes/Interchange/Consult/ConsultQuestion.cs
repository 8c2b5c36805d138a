using Touchstone.Themes.Discovery;

namespace Touchstone.Themes.Interchange.Consult;

/// <summary>One question of a consultation in the layout of Consult.</summary>
public sealed record ConsultQuestion
{
    /// <summary>The name of its folder, such as "question_part_1".</summary>
    public required string Folder { get; init; }

    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>What was asked.</summary>
    public required string Text { get; init; }

    /// <summary>The responses in order.</summary>
    public IReadOnlyList<ConsultResponse> Responses { get; init; } = [];

    /// <summary>The themes in order; empty where nothing was analysed yet.</summary>
    public IReadOnlyList<ConsultTheme> Themes { get; init; } = [];

    /// <summary>Which responses have which themes, in order; empty where nothing was mapped.</summary>
    public IReadOnlyList<ConsultMapping> Mappings { get; init; } = [];

    /// <summary>Where respondents stand, in order.</summary>
    public IReadOnlyList<(long Response, Position Position)> Positions { get; init; } = [];

    /// <summary>Whether a response holds evidence in detail, in order.</summary>
    public IReadOnlyList<(long Response, bool IsRich)> Details { get; init; } = [];
}
