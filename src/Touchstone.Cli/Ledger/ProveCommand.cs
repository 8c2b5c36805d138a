using System.CommandLine;
using Touchstone.Ledger;

namespace Touchstone.Cli.Ledger;

/// <summary><c>touchstone ledger prove</c>: makes a proof from an exported log that fits on a page.</summary>
internal static class ProveCommand
{
    public static Command Create()
    {
        var entries = new Option<FileInfo>("--entries")
        {
            Description = "The exported log, one entry a line.",
            Required = true,
        };
        var checkpoint = new Option<FileInfo>("--checkpoint")
        {
            Description = "The signed checkpoint to prove against.",
            Required = true,
        };
        var entry = new Option<long?>("--entry")
        {
            Description = "Prove that the entry with this number is in the log.",
        };
        var since = new Option<FileInfo?>("--since")
        {
            Description = "Prove that the log only grew since this earlier checkpoint.",
        };
        var proof = new Option<FileInfo?>("--out") { Description = "Write the proof here instead of showing it." };
        var command = new Command("prove", "Prove that an entry is in the log, or that the log only grew.")
        {
            entries,
            checkpoint,
            entry,
            since,
            proof,
        };
        command.Runs(
            async (parsed, output, cancellationToken) =>
            {
                var note = LedgerFiles.Note(parsed.GetRequiredValue(checkpoint));
                var stated = LedgerFiles.Checkpoint(parsed.GetRequiredValue(checkpoint), []).Checkpoint;
                var tree = await LedgerFiles.TreeAsync(parsed.GetRequiredValue(entries), cancellationToken);
                if (tree.Size < stated.Size || tree.RootAt(stated.Size) != stated.Root)
                {
                    await output.WriteLineAsync(
                        "NOT GOOD: this log does not agree with the checkpoint. Run: touchstone ledger verify"
                    );
                    return ExitCodes.NotGood;
                }

                var text = (parsed.GetValue(entry), parsed.GetValue(since)) switch
                {
                    ({ } number, null) => Logged(tree, number, stated, note),
                    (null, { } earlier) => Grown(tree, LedgerFiles.Checkpoint(earlier, []).Checkpoint, stated, note),
                    _ => throw new CannotRunException("Give either --entry or --since."),
                };
                await WriteAsync(output, parsed.GetValue(proof), text, cancellationToken);
                return ExitCodes.Good;
            }
        );
        return command;
    }

    private static string Logged(MerkleTree tree, long number, Checkpoint stated, SignedNote note) =>
        number >= 0 && number < stated.Size
            ? new LoggedProof(tree.Inclusion(number, stated.Size), note).ToString()
            : throw new CannotRunException(
                $"The checkpoint speaks of entries 0 to {stated.Size - 1}; {number} is not one of them."
            );

    private static string Grown(MerkleTree tree, Checkpoint earlier, Checkpoint stated, SignedNote note) =>
        earlier.Size <= stated.Size
            ? new GrownProof(tree.Consistency(earlier.Size, stated.Size), note).ToString()
            : throw new CannotRunException("The checkpoint given with --since is the larger one.");

    private static async Task WriteAsync(
        TextWriter output,
        FileInfo? file,
        string text,
        CancellationToken cancellationToken
    )
    {
        if (file is null)
        {
            await output.WriteAsync(text);
        }
        else
        {
            await File.WriteAllTextAsync(file.FullName, text, cancellationToken);
            await output.WriteLineAsync($"Good: the proof is in {file.Name}.");
        }
    }
}
