using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Agreement;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Reference;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>What a seminar's figures and states are called.</summary>
public static class SeminarWords
{
    public static string Of(ConsensusOutcome outcome) =>
        outcome switch
        {
            ConsensusOutcome.ConsensusIn => "Consensus: take it up",
            ConsensusOutcome.ConsensusOut => "Consensus: leave it",
            _ => "No consensus",
        };

    public static string Of(RoundDecision? decision) =>
        decision switch
        {
            RoundDecision.Again => "Ask the leaders once more",
            RoundDecision.Enough => "Put the problems together",
            _ => "Open",
        };

    /// <summary>median 8, half of the ratings from 7 to 9</summary>
    public static string Spread(ProblemFigures figures) =>
        $"median {figures.Median:0.##}, the middle half from {figures.LowerQuartile:0.##} to {figures.UpperQuartile:0.##}";

    /// <summary>1 × 4, 2 × 8, 3 × 9</summary>
    public static string Counts(ProblemFigures figures) =>
        string.Join(
            ", ",
            figures
                .Counts.Select((count, i) => (count, i))
                .Where(c => c.count > 0)
                .Select(c => $"{c.count} × {c.i + 1}")
        );

    public static string Stability(RoundChange? change) =>
        change is null ? "No earlier round to compare with"
        : change.IsStable ? $"Stable: {change.ShareMoved:0%} of {change.Panellists} changed their rating"
        : $"Still moving: {change.ShareMoved:0%} of {change.Panellists} changed their rating";

    /// <summary>What the leaders answered themselves.</summary>
    public static string Said(GivenRating? rating) =>
        rating?.Answer switch
        {
            null => "no answer",
            GivenRating.Abstains => "you abstained",
            var score => $"{score}",
        };

    public static string GroupName(this ReferenceData reference, string code) =>
        reference.Constituencies.Latest.Find(code)?.Name ?? code;

    public static string Leaders(int count) => count == 1 ? "1 leader" : $"{count} leaders";

    public static string Groups(int count) => count == 1 ? "1 group" : $"{count} groups";

    public static string Problems(int count) => count == 1 ? "1 problem" : $"{count} problems";

    public static string Rounds(int count) => count == 1 ? "1 round" : $"{count} rounds";

    public static IEnumerable<SelectListItem> Scores =>
        Enumerable
            .Range(ProblemRating.Lowest, ProblemRating.Highest)
            .Select(n => new SelectListItem(
                n switch
                {
                    ProblemRating.Lowest => "1, not important",
                    5 => "5, somewhat important",
                    ProblemRating.Highest => "9, as important as can be",
                    _ => $"{n}",
                },
                $"{n}"
            ))
            .Append(new SelectListItem("I abstain", $"{GivenRating.Abstains}"));
}
