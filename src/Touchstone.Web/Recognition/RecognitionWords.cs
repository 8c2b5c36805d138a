using Touchstone.Badges.Verification;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;

namespace Touchstone.Web.Recognition;

/// <summary>The words for where enrolments and badges stand, and for what a check of a badge looked at.</summary>
public static class RecognitionWords
{
    public static string Of(EnrolmentState state) =>
        state switch
        {
            EnrolmentState.Learning => "In progress",
            EnrolmentState.Confirmed => "Awaiting decision",
            EnrolmentState.Recognised => "Recognised",
            EnrolmentState.NotRecognised => "Not recognised",
            _ => "Withdrawn",
        };

    public static string Of(BadgeState state) =>
        state switch
        {
            BadgeState.Offered => "Offered",
            BadgeState.Claimed => "Active",
            BadgeState.Cancelled => "Cancelled",
            BadgeState.Suspended => "Suspended",
            _ => "Revoked",
        };

    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Valid => "This badge is valid",
            Verdict.NotValid => "This badge is not valid",
            _ => "We cannot tell whether this badge is valid",
        };

    public static string Of(CheckKind kind) =>
        kind switch
        {
            CheckKind.Document => "Is there a badge in it?",
            CheckKind.Structure => "Does it have the form that the standard asks for?",
            CheckKind.JsonLd => "Are all its terms defined by the standards it names?",
            CheckKind.Issuer => "Is the issuer who it says?",
            CheckKind.Proof => "Is it unchanged since it was signed?",
            CheckKind.Dates => "Is today within its dates?",
            CheckKind.Status => "Has it been revoked or suspended?",
            CheckKind.Recipient => "Was it given to this person?",
            CheckKind.Endorsement => "Do the endorsements in it hold?",
            _ => "Do the badges inside of it hold?",
        };

    public static string Of(CheckOutcome outcome) =>
        outcome switch
        {
            CheckOutcome.Pass => "Yes",
            CheckOutcome.Note => "Note",
            CheckOutcome.CannotBeHad => "Could not be checked",
            _ => "No",
        };

    public static string Colour(CheckOutcome outcome) =>
        outcome switch
        {
            CheckOutcome.Pass => "green",
            CheckOutcome.Note => "blue",
            CheckOutcome.CannotBeHad => "yellow",
            _ => "red",
        };
}
