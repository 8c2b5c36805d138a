using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Findings;

/// <summary>What is recommended, to whom, and what it rests on.</summary>
/// <param name="Owner">Who is asked to do it: an organisation or an office, not a person.</param>
public sealed record RecommendationWords(
    string Action,
    Addressee? Addressee,
    string Owner,
    DateOnly? Due,
    ImmutableArray<Guid> Findings
)
{
    public static string Of(Addressee addressee) =>
        addressee switch
        {
            Insight.Findings.Addressee.NationalBodies => "National bodies",
            Insight.Findings.Addressee.Employers => "Employers",
            _ => "Individuals",
        };

    public static string Of(ActionStatus status) =>
        status switch
        {
            ActionStatus.Open => "Open",
            ActionStatus.UnderWay => "In progress",
            _ => "Completed",
        };

    public static string Of(Answer answer) =>
        answer switch
        {
            Answer.Accept => "Accepted",
            Answer.Part => "Accepted in part",
            Answer.Decline => "Declined",
            _ => "Deferred",
        };
}

/// <summary>What is answered to a recommended action.</summary>
/// <param name="Change">What was changed; may be empty.</param>
/// <param name="VersionId">The version of a specification in which it was changed.</param>
/// <param name="Clause">The clause of that version; may be empty.</param>
public sealed record AnswerWords(
    Answer? Answer,
    string Reason,
    string Change,
    Guid? VersionId,
    string Clause,
    ActionStatus Status
);
