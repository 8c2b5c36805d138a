namespace Touchstone.Themes.Interchange.Consult;

/// <summary>A consultation in the layout of Consult.</summary>
public sealed record ConsultInterchange
{
    /// <summary>The date in the path of what was analysed, as yyyy-MM-dd; empty where nothing was.</summary>
    public string Date { get; init; } = "";

    /// <summary>Who responded.</summary>
    public IReadOnlyList<ConsultRespondent> Respondents { get; init; } = [];

    /// <summary>The questions, by folder.</summary>
    public IReadOnlyList<ConsultQuestion> Questions { get; init; } = [];
}
