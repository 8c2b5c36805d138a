using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Reference;
using Touchstone.Opinion;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Conversations;

/// <summary>What the states of a conversation and of what is said there are called. Statuses and acts are words of the look's one list.</summary>
public static class ConversationWords
{
    private static Texts T => ConversationTexts.T;

    public static string Of(ConversationPhase phase) =>
        phase switch
        {
            ConversationPhase.Draft => "Draft",
            ConversationPhase.Coming => "Scheduled",
            ConversationPhase.Open => "Open",
            _ => "Closed",
        };

    public static string Of(ContributionState state) =>
        state switch
        {
            ContributionState.Waiting => "Waiting to be read",
            ContributionState.Shown => "Shown",
            ContributionState.Hidden => "Hidden",
            _ => "Withdrawn",
        };

    public static string Of(StatementOrigin origin) =>
        origin switch
        {
            StatementOrigin.Idea => T["Origin.Idea"],
            StatementOrigin.Seed => T["Origin.Seed"],
            StatementOrigin.Split => T["Origin.Split"],
            _ => T["Origin.Reworded"],
        };

    public static string Of(ModerationAct act) =>
        act switch
        {
            ModerationAct.Approved => "Shown",
            ModerationAct.Hidden => "Hidden",
            ModerationAct.Merged => "Merged",
            ModerationAct.Split => "Split",
            _ => "Reworded",
        };

    public static string Of(DescentKind kind) =>
        kind switch
        {
            DescentKind.Merged => T["Descent.Merged"],
            DescentKind.Split => T["Descent.Split"],
            _ => T["Descent.Reworded"],
        };

    public static string Of(Vote vote) =>
        vote switch
        {
            Vote.Agree => T["Own.Agree"],
            Vote.Disagree => T["Own.Disagree"],
            _ => T["Own.Pass"],
        };

    /// <summary>12 of 20 agree, 5 disagree, 3 passed</summary>
    public static string Say(VoteTally tally) =>
        tally.Seen == 0 ? T["Tally.None"] : T["Tally", tally.Agree, tally.Seen, tally.Disagree, tally.Pass];

    /// <summary>What was found in somebody's words, which Core names in English.</summary>
    public static string Of(ImmutableArray<string> hints) =>
        string.Join(", ", hints.Select(hint => T.Find($"Hint.{hint}") ?? hint));

    /// <summary>When the answers of the gateway are erased.</summary>
    public static string WhenErased(int daysAfter) =>
        daysAfter == 0 ? T["Erase.AtClosing"] : T["Erase.After", daysAfter];

    /// <summary>What the script of the pages says, with places for figures.</summary>
    public static string ForScript() =>
        JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["agreed"] = T["Vote.You", T["Own.Agree"], "{0}"],
                ["disagreed"] = T["Vote.You", T["Own.Disagree"], "{0}"],
                ["passed"] = T["Vote.You", T["Own.Pass"], "{0}"],
                ["tally"] = T["Tally"],
                ["nobody"] = T["Tally.None"],
                ["progress"] = T["Vote.Progress"],
                ["lost"] = T["Vote.Lost"],
                ["similar"] = T["Similar.Script"],
            }
        );

    public static IEnumerable<SelectListItem> Parts(ReferenceData reference, string segment) =>
        GatewaySegments
            .PartsOf(reference, segment)
            .Select(SelectListItem (p) => new EnglishItem(p.Name, p.Code))
            .Append(new SelectListItem(T["NotSaid"], GatewayAnswers.NotSaid));
}
