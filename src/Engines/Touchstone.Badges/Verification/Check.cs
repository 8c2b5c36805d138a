namespace Touchstone.Badges.Verification;

/// <summary>One thing that was looked at, and what came of it.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">The reason for programs: one of <see cref="Reasons"/>.</param>
/// <param name="Explanation">The reason for people, in one or two plain sentences.</param>
public sealed record Check(CheckKind Kind, CheckOutcome Outcome, string Reason, string Explanation)
{
    internal static Check Pass(CheckKind kind, string explanation) =>
        new(kind, CheckOutcome.Pass, Reasons.Good, explanation);

    internal static Check Fail(CheckKind kind, string reason, string explanation) =>
        new(kind, CheckOutcome.Fail, reason, explanation);

    internal static Check CannotBeHad(CheckKind kind, string reason, string explanation) =>
        new(kind, CheckOutcome.CannotBeHad, reason, explanation);
}
