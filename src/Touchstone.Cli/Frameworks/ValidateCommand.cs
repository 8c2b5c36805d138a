using System.CommandLine;

namespace Touchstone.Cli.Frameworks;

/// <summary><c>validate</c>: what an import of a file would say.</summary>
internal static class ValidateCommand
{
    internal static Command Create()
    {
        var input = new Argument<FileInfo>("FILE") { Description = "A framework in any format." };
        var report = new Option<FileInfo?>("--report") { Description = "Writes the report as JSON." };
        var command = new Command(
            "validate",
            "Reads a framework and reports its faults; nothing is written. Exit code 1 when there are any."
        )
        {
            input,
            report,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var import = await FrameworkFile.ReadAsync(parsed.GetRequiredValue(input), cancellation);
                if (parsed.GetValue(report) is { } file)
                {
                    await ReportJson.WriteAsync(file, import.Report, null, cancellation);
                }

                await ReportText.WriteAsync(console, import.Report);
                var isGood =
                    import.Package is not null
                    && import.Report is { Orphans: 0, DuplicateAssociations: 0, Repaired: 0, Dropped: 0 };
                return isGood ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }
}
