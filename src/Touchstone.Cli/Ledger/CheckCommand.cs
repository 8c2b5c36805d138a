using System.CommandLine;
using Touchstone.Ledger;

namespace Touchstone.Cli.Ledger;

/// <summary><c>touchstone ledger check</c>: checks a proof without the log.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var proof = new Option<FileInfo>("--proof") { Description = "The proof.", Required = true };
        var entry = new Option<FileInfo?>("--entry") { Description = "The entry it is about: one line of the log." };
        var since = new Option<FileInfo?>("--since") { Description = "The earlier checkpoint it is about." };
        var key = new Option<FileInfo>("--key") { Description = "The public key of the log.", Required = true };
        var content = new Option<FileInfo?>("--content")
        {
            Description = "The content of the entry, to check that it is the one recorded.",
        };
        var salt = new Option<string?>("--salt") { Description = "The salt of the content, 64 hexadecimal digits." };
        var command = new Command("check", "Check a proof: the entry is in the log, or the log only grew.")
        {
            proof,
            entry,
            since,
            key,
            content,
            salt,
        };
        command.Runs(
            async (parsed, output, _) =>
            {
                var keys = LedgerFiles.Keys(parsed.GetRequiredValue(key));
                var text = await File.ReadAllTextAsync(parsed.GetRequiredValue(proof).FullName);
                var fault = (parsed.GetValue(entry), parsed.GetValue(since)) switch
                {
                    ({ } file, null) => LoggedFault(text, LedgerFiles.Entry(file), keys)
                        ?? ContentFault(LedgerFiles.Entry(file), parsed.GetValue(content), parsed.GetValue(salt)),
                    (null, { } file) => GrownFault(text, LedgerFiles.Checkpoint(file, keys), keys),
                    _ => throw new CannotRunException("Give either --entry or --since."),
                };
                await output.WriteLineAsync(fault is null ? "Good: the proof holds." : $"NOT GOOD: {fault}");
                return fault is null ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }

    private static string? LoggedFault(string text, LedgerEntry entry, IReadOnlyList<ICheckpointVerifier> keys)
    {
        if (!LoggedProof.TryParse(text, out var proof))
        {
            throw new CannotRunException("This is not a proof that an entry is in a log.");
        }

        if (proof.Note.Check(keys) != SignatureCheck.Good)
        {
            return "the checkpoint in the proof is not signed by this key.";
        }

        return proof.Inclusion.LeafIndex == entry.Sequence && proof.Proves(entry.LeafHash())
            ? null
            : "the proof is not about this entry, or the entry has been changed.";
    }

    private static string? GrownFault(string text, OutsideCheckpoint earlier, IReadOnlyList<ICheckpointVerifier> keys)
    {
        if (!GrownProof.TryParse(text, out var proof))
        {
            throw new CannotRunException("This is not a proof that a log only grew.");
        }

        if (proof.Note.Check(keys) != SignatureCheck.Good || earlier.Signature != SignatureCheck.Good)
        {
            return "one of the two checkpoints is not signed by this key.";
        }

        return proof.Proves(earlier.Checkpoint) ? null : "the later log does not begin with the earlier one.";
    }

    private static string? ContentFault(LedgerEntry entry, FileInfo? content, string? salt)
    {
        if (content is null && salt is null)
        {
            return null;
        }

        if (content is null || !Digest.TryFromHex(salt, out var saltBytes))
        {
            throw new CannotRunException(
                "To check the content give both --content and --salt (64 hexadecimal digits)."
            );
        }

        return SaltedContent.Opens(entry.ContentHash, saltBytes.ToArray(), File.ReadAllBytes(content.FullName))
            ? null
            : "this is not the content that was recorded with the entry.";
    }
}
