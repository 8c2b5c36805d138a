using System.CommandLine;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement</c>: how far coders, panels and reviewers agree, and who should review what.</summary>
internal static class AgreementCommand
{
    public static Command Create() =>
        new("agreement", "Agreement of coders, consensus of panels, reviewers' scores and their assignment.")
        {
            AssignCommand.Create(),
            ConsensusCommand.Create(),
            IrrCommand.Create(),
            SaturationCommand.Create(),
            ScoresCommand.Create(),
            SchemaCommand.Create(),
        };
}
