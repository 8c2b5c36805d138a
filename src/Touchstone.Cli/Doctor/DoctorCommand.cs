using System.CommandLine;

namespace Touchstone.Cli.Doctor;

/// <summary>Examines an installation and says in plain words what is wrong with it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The data folder, as for serve." };
        var database = new Option<string?>("--database") { Description = "The database connection, as for serve." };
        var urls = new Option<string?>("--urls") { Description = "The address, as for serve." };
        var command = new Command(
            "doctor",
            "Say what is wrong with this installation. Ends with 0 when nothing is, with 1 when something is."
        )
        {
            data,
            database,
            urls,
        };
        command.Runs(
            async (parsed, output, cancel) =>
            {
                var installation = Installation.From(
                    parsed.GetValue(data),
                    parsed.GetValue(database),
                    parsed.GetValue(urls)
                );
                var findings = await ExamineAsync(installation, cancel);
                foreach (var finding in findings)
                {
                    var mark = finding.Level switch
                    {
                        Level.Good => "good",
                        Level.Note => "NOTE",
                        _ => "BAD ",
                    };
                    await output.WriteLineAsync($"{mark}  {finding.About}: {finding.Words}");
                }

                var bad = findings.Count(f => f.Level == Level.Bad);
                await output.WriteLineAsync(
                    bad switch
                    {
                        0 => "Nothing is wrong.",
                        1 => "One thing is wrong.",
                        _ => $"{bad} things are wrong.",
                    }
                );
                return bad == 0 ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }

    internal static async Task<IReadOnlyList<Finding>> ExamineAsync(Installation installation, CancellationToken cancel)
    {
        var (database, clock) = await DatabaseExamination.ExamineAsync(installation, cancel);
        return
        [
            await Tools.SdkAsync(cancel),
            await Tools.NodeAsync(cancel),
            await Tools.PostgresAsync(installation, cancel),
            await Tools.AccountAsync(installation, cancel),
            Machine.DataFolder(installation),
            Machine.Disk(installation),
            await Machine.PortAsync(installation, cancel),
            database,
            Machine.Clock(TimeProvider.System, clock),
            Machine.Cryptography(),
            await Machine.MailAsync(installation, cancel),
        ];
    }
}
