using Touchstone.Agreement;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What must hold of what is entered in a seminar.</summary>
public static class SeminarRules
{
    /// <summary>75 in a hundred is the threshold that most published panels use.</summary>
    public const int UsualShare = 75;

    /// <summary>Of nine points; a panel that spreads wider than this does not agree, whatever its share.</summary>
    private const double LargestRange = 2;

    /// <summary>The rule that was chosen; only asked for where <see cref="Check(Faults, SeminarText, DateOnly)"/> found no fault.</summary>
    internal static ConsensusRule RuleOf(SeminarText text) =>
        text.Rule == SeminarRule.RandUcla
            ? new RandUclaRule()
            : new PercentAgreementRule(text.Share!.Value / 100.0, LargestRange);

    /// <summary>The choice that a stored rule was made by, to show it in a form again.</summary>
    public static (SeminarRule Rule, int? Share) ChoiceOf(Seminar seminar) =>
        ConsensusRule.Parse(seminar.Rule) is PercentAgreementRule percent
            ? (SeminarRule.Percent, (int)Math.Round(percent.Share * 100))
            : (SeminarRule.RandUcla, null);

    internal static Faults Check(this Faults faults, SeminarText text, DateOnly today) =>
        faults
            .Text(text.Purpose, nameof(text.Purpose), "what the seminar is for", 5_000)
            .When(text.Rule is null, nameof(text.Rule), "Choose what counts as consensus")
            .When(
                text.Rule == SeminarRule.Percent && text.Share is not (> 50 and <= 100),
                nameof(text.Share),
                "Enter how many of a hundred leaders must agree, from 51 to 100"
            )
            .When(
                text.FramingUntil is not { } until || until < today,
                nameof(text.FramingUntil),
                "Enter a day that is today or later"
            );

    internal static Faults Check(this Faults faults, ProblemText text) =>
        faults
            .Text(text.Title, nameof(text.Title), "a short title", 150)
            .Text(text.Statement, nameof(text.Statement), "what the problem is", 2_000)
            .Text(text.Touches, nameof(text.Touches), "whom it touches", 500);
}
