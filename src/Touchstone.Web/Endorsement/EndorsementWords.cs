using Touchstone.Core.Endorsement;

namespace Touchstone.Web.Endorsement;

/// <summary>The words for the states of candidates and reviews; the colours are those of the one list of statuses.</summary>
public static class EndorsementWords
{
    public static string Of(CandidateState state) =>
        state switch
        {
            CandidateState.UnderReview => "In review",
            CandidateState.Reported => "Awaiting decision",
            CandidateState.Endorsed => "Endorsed",
            CandidateState.NotEndorsed => "Not endorsed",
            _ => "Published",
        };

    public static string Of(ReviewState state) =>
        state switch
        {
            ReviewState.Invited => "Invited",
            ReviewState.Accepted => "In progress",
            ReviewState.Submitted => "Submitted",
            ReviewState.Declined => "Declined",
            _ => "Withdrawn",
        };

    public static string Of(ReviewerKind kind) =>
        kind switch
        {
            ReviewerKind.Academic => "Academic",
            ReviewerKind.Clinical => "Clinical",
            _ => "Lay",
        };
}
