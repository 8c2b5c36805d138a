using Touchstone.Core.Priorities;

namespace Touchstone.Web.Priorities;

/// <summary>The one list of words and colours for the states of this area.</summary>
public static class PriorityWords
{
    public static string Of(RoundPhase phase) =>
        phase switch
        {
            RoundPhase.NotOpenYet => "Opens soon",
            RoundPhase.Open => "Open",
            RoundPhase.Ranking => "Being decided",
            _ => "Concluded",
        };

    public static string Colour(RoundPhase phase) =>
        phase switch
        {
            RoundPhase.NotOpenYet => "white",
            RoundPhase.Open => "green",
            RoundPhase.Ranking => "blue",
            _ => "grey",
        };

    public static string Of(ProposalState state) =>
        state switch
        {
            ProposalState.Submitted => "Submitted",
            ProposalState.Prioritised => "On the priority list",
            ProposalState.NotTakenOn => "Not taken on",
            ProposalState.Selected => "Selected",
            ProposalState.Returned => "Returned for revision",
            _ => "Not selected",
        };

    public static string Colour(ProposalState state) =>
        state switch
        {
            ProposalState.Submitted => "blue",
            ProposalState.Prioritised or ProposalState.Selected => "green",
            ProposalState.Returned => "yellow",
            _ => "grey",
        };
}
