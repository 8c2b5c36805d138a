using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>What an organisation answered to a survey.</summary>
/// <param name="Items">Answers by the code of the question.</param>
/// <param name="Awards">For universities: what they award.</param>
public sealed record SurveyAnswers(ImmutableSortedDictionary<string, string> Items, ImmutableArray<Award> Awards)
{
    /// <summary>Answers to a statement, from full agreement to none.</summary>
    public static ImmutableArray<string> Agreement { get; } =
    ["strongly-agree", "agree", "not-sure", "disagree", "strongly-disagree"];

    public const string Yes = "yes";
    public const string No = "no";

    public static SurveyAnswers None { get; } = new(ImmutableSortedDictionary<string, string>.Empty, []);
}

/// <summary>An award of a university in advanced practice.</summary>
/// <param name="Level">One of <see cref="Levels"/>.</param>
/// <param name="Title">The title as the university has it.</param>
public sealed record Award(string Level, string Title, int Credits, int Places)
{
    public static ImmutableArray<string> Levels { get; } = ["masters", "diploma", "certificate", "module"];
}
