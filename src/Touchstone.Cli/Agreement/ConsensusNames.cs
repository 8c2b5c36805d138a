using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Outcomes as files and people call them.</summary>
internal static class ConsensusNames
{
    public static string Of(ConsensusOutcome outcome) =>
        outcome switch
        {
            ConsensusOutcome.ConsensusIn => "in",
            ConsensusOutcome.ConsensusOut => "out",
            _ => "none",
        };
}
