using System.CommandLine;
using Touchstone.Cli.Administration;
using Touchstone.Cli.Agreement;
using Touchstone.Cli.Badges;
using Touchstone.Cli.Doctor;
using Touchstone.Cli.Frameworks;
using Touchstone.Cli.Ledger;
using Touchstone.Cli.Opinion;
using Touchstone.Cli.Reference;
using Touchstone.Cli.Themes;

namespace Touchstone.Cli;

/// <summary>Every command of <c>touchstone</c>, one line each.</summary>
internal static class Commands
{
    public static RootCommand All() =>
        new("Touchstone: credentials for advanced practice, from need to badge.")
        {
            AdminCommand.Create(),
            AgreementCommand.Create(),
            BadgesCommand.Create(),
            DoctorCommand.Create(),
            FrameworksCommand.Create(),
            LedgerCommand.Create(),
            OpinionCommand.Create(),
            ReferenceCommand.Create(),
            ThemesCommand.Create(),
        };

    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        var parsed = All().Parse(args);
        var code = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? ExitCodes.CouldNotRun : code;
    }
}
