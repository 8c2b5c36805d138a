using System.CommandLine;
using Touchstone.Ledger;

namespace Touchstone.Cli.Ledger;

/// <summary><c>touchstone ledger leaves</c>: takes the leaf hashes of a log, to be kept outside.</summary>
internal static class LeavesCommand
{
    public static Command Create()
    {
        var entries = new Option<FileInfo>("--entries")
        {
            Description = "The exported log, one entry a line.",
            Required = true,
        };
        var leaves = new Option<FileInfo>("--out") { Description = "Write the leaf hashes here.", Required = true };
        var command = new Command(
            "leaves",
            "Take the leaf hashes of a log. Kept outside, they later say which entries changed."
        )
        {
            entries,
            leaves,
        };
        command.Runs(
            async (parsed, output, cancellationToken) =>
            {
                await using var from = parsed.GetRequiredValue(entries).OpenRead();
                var list = await LeafList.FromEntriesAsync(from, cancellationToken);
                await using var to = parsed.GetRequiredValue(leaves).Create();
                await list.WriteAsync(to, cancellationToken);
                await output.WriteLineAsync($"Good: {list.Leaves.Count} leaf hashes written.");
                return ExitCodes.Good;
            }
        );
        return command;
    }
}
