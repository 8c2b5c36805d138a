using System.Globalization;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What leaders are written.</summary>
internal static class SeminarLetters
{
    /// <param name="isFraming">No round has been opened yet.</param>
    public static Letter Invitation(Seminar seminar, string conversation, bool isFraming, Work work) =>
        new(
            // Somebody whose invitation was taken back by mistake is invited again.
            $"seminar-invitation/{seminar.Id}/{work.Now.UtcTicks.ToString(CultureInfo.InvariantCulture)}",
            "You are invited to a seminar",
            null,
            [
                $"We invite you to the seminar before the conversation \u201c{conversation}\u201d. Leaders of the groups that it concerns say which problems it should begin with.",
                seminar.Purpose,
                isFraming
                    ? $"Please say by {seminar.FramingUntil:d MMMM yyyy} which problems you see. After that you rate all of them from 1 to 9 and sort what belongs together, in one round or more."
                    : "The problems have been framed. You rate them from 1 to 9 and sort what belongs together, in one round or more.",
                "The others read what you write, and not that you wrote it. What becomes a challenge of the conversation is published, without names.",
            ],
            new LetterAction("See the seminar", seminar.WorkPath()),
            seminar.Ref
        );

    public static Letter RoundOpened(Seminar seminar, SeminarRound round) =>
        new(
            $"seminar-round/{round.Id}",
            "A round of the seminar is open",
            null,
            [
                $"Round {round.Number} is open until the end of {round.ClosesOn:d MMMM yyyy}. {round.Question}",
                round.Number == 1
                    ? "Please rate each problem from 1 to 9, and sort what belongs together."
                    : "You see what the last round came to, and what you said. Rate again, and change your mind where you wish.",
            ],
            new LetterAction("Rate and sort", seminar.WorkPath()),
            seminar.Ref
        );
}
