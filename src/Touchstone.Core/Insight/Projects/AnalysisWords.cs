using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Insight.Projects;

/// <summary>What an analysis must say of itself, and the words for its choices.</summary>
public static class AnalysisWords
{
    public static string Of(ConsensusRule rule) =>
        rule switch
        {
            ConsensusRule.Anyone => "a text has a code when one of its coders gave it",
            ConsensusRule.Majority => "a text has a code when more than half of its coders gave it",
            _ => "a text has a code when all of its coders gave it",
        };

    public static string Of(SourceKind kind) =>
        kind switch
        {
            SourceKind.Spreadsheet => "Spreadsheet",
            SourceKind.Notes => "Notes",
            SourceKind.Questionnaire => "Answers to a questionnaire",
            SourceKind.Conversation => "Ideas and comments of a conversation",
            _ => "Project of another tool",
        };

    internal static Faults Check(string title, string purpose, ConsensusRule? rule) =>
        new Faults()
            .Text(title, nameof(OpenAnalysis.Title), "a title", 200)
            .Text(purpose, nameof(OpenAnalysis.Purpose), "what the analysis wants to know", 4_000)
            .When(
                rule is null || !Enum.IsDefined(rule.Value),
                nameof(OpenAnalysis.Rule),
                "Choose when a text counts as having a code"
            );
}
