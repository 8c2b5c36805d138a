using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Reference;
using Touchstone.Opinion;

namespace Touchstone.Web.Conversations;

/// <summary>What the states of a conversation and of what is said there are called.</summary>
public static class ConversationWords
{
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
            StatementOrigin.Idea => "An idea of somebody who takes part",
            StatementOrigin.Seed => "From the organisers",
            StatementOrigin.Split => "Part of an idea that said several things",
            _ => "An idea, said more clearly by the organisers",
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
            DescentKind.Merged => "said the same",
            DescentKind.Split => "said this among other things",
            _ => "said this in other words",
        };

    public static string Of(Vote vote) =>
        vote switch
        {
            Vote.Agree => "agree",
            Vote.Disagree => "disagree",
            _ => "passed",
        };

    /// <summary>12 of 20 agree, 5 disagree, 3 passed</summary>
    public static string Say(VoteTally tally) =>
        tally.Seen == 0
            ? "Nobody has voted yet"
            : $"{tally.Agree} of {tally.Seen} agree, {tally.Disagree} disagree, {tally.Pass} passed";

    public static IEnumerable<SelectListItem> Parts(ReferenceData reference, string segment) =>
        GatewaySegments
            .PartsOf(reference, segment)
            .Select(p => new SelectListItem(p.Name, p.Code))
            .Append(new SelectListItem("I would rather not say", GatewayAnswers.NotSaid));
}
