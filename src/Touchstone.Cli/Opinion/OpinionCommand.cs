using System.CommandLine;

namespace Touchstone.Cli.Opinion;

/// <summary><c>touchstone opinion</c>: who agrees with whom, on what, and how sure we are.</summary>
internal static class OpinionCommand
{
    public static Command Create() =>
        new("opinion", "Analyse the votes of a conversation: groups, consensus, bridging statements, integrity.")
        {
            AnalyseCommand.Create(),
            SchemaCommand.Create(),
        };
}
