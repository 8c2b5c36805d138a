using System.CommandLine;

namespace Touchstone.Cli.Ledger;

/// <summary>The record log at a terminal, without the site and without the database.</summary>
internal static class LedgerCommand
{
    public static Command Create() =>
        new("ledger", "Check the record log: nothing in it was changed, and this entry is in it.")
        {
            VerifyCommand.Create(),
            ProveCommand.Create(),
            CheckCommand.Create(),
            LeavesCommand.Create(),
        };
}
