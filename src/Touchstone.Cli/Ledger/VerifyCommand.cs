using System.CommandLine;
using Touchstone.Ledger;

namespace Touchstone.Cli.Ledger;

/// <summary><c>touchstone ledger verify</c>: compares an exported log with checkpoints kept elsewhere.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var entries = new Option<FileInfo>("--entries")
        {
            Description = "The exported log, one entry a line.",
            Required = true,
        };
        var checkpoints = new Option<FileInfo[]>("--checkpoint")
        {
            Description = "A signed checkpoint kept outside; may be given more than once.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var key = new Option<FileInfo?>("--key") { Description = "The public key of the log, to check signatures." };
        var leaves = new Option<FileInfo?>("--leaves")
        {
            Description = "Leaf hashes kept outside, to say what changed.",
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write the report here as JSON." };
        var command = new Command(
            "verify",
            "Say whether the log is what its checkpoints recorded, and if not, what is wrong."
        )
        {
            entries,
            checkpoints,
            key,
            leaves,
            json,
        };
        command.Runs(
            async (parsed, output, cancellationToken) =>
            {
                var keys = LedgerFiles.Keys(parsed.GetValue(key));
                var outside = parsed
                    .GetRequiredValue(checkpoints)
                    .Select(file => LedgerFiles.Checkpoint(file, keys))
                    .ToList();
                var report = await VerifyAsync(
                    parsed.GetRequiredValue(entries),
                    outside,
                    parsed.GetValue(leaves),
                    cancellationToken
                );
                if (parsed.GetValue(json) is { } file)
                {
                    await File.WriteAllTextAsync(file.FullName, ReportJson.Write(report), cancellationToken);
                }

                await WriteAsync(output, report);
                return report.IsSound ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }

    private static async Task<VerificationReport> VerifyAsync(
        FileInfo entries,
        List<OutsideCheckpoint> outside,
        FileInfo? leaves,
        CancellationToken cancellationToken
    )
    {
        LeafList? list = null;
        if (leaves is not null)
        {
            await using var leafStream = leaves.OpenRead();
            list = await LeafList.ReadAsync(leafStream, cancellationToken);
        }

        await using var stream = entries.OpenRead();
        return await OfflineVerifier.VerifyAsync(stream, outside, list, cancellationToken);
    }

    private static async Task WriteAsync(TextWriter output, VerificationReport report)
    {
        foreach (var finding in report.Findings)
        {
            await output.WriteLineAsync(finding.Message);
        }

        foreach (var note in report.Notes)
        {
            await output.WriteLineAsync($"Note: {note}");
        }

        await output.WriteLineAsync(
            report.IsSound
                ? $"Good: {report.EntryCount} entries, and they agree with {Count(report.Checkpoints.Count)}."
                : $"NOT GOOD: {report.EntryCount} entries were read; what is wrong stands above."
        );
    }

    private static string Count(int checkpoints) =>
        checkpoints == 1 ? "the checkpoint" : $"all {checkpoints} checkpoints";
}
