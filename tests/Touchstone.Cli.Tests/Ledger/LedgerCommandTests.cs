using System.Globalization;
using System.Text;
using System.Text.Json;
using Touchstone.Badges.Keys;
using Touchstone.Core.Record.Log;
using Touchstone.Ledger;

namespace Touchstone.Cli.Tests.Ledger;

public sealed class LedgerCommandTests : IDisposable
{
    private const string Origin = "credentials.example/ledger";
    private static readonly byte[] Content = "{\"reason\":\"well made\"}"u8.ToArray();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("touchstone-ledger-");
    private readonly Ed25519PrivateKey privateKey = Ed25519PrivateKey.Generate();
    private readonly Ed25519CheckpointSigner signer;
    private readonly byte[] salt = SaltedContent.NewSalt();
    private readonly List<LedgerEntry> entries;
    private readonly Terminal terminal = new();

    public LedgerCommandTests()
    {
        signer = new Ed25519CheckpointSigner(Origin, privateKey);
        entries = [.. Enumerable.Range(0, 25).Select(Entry)];
        Export("log.jsonl", entries);
        SaveCheckpoint("ten.txt", 10);
        SaveCheckpoint("all.txt", 25);
        File.WriteAllText(At("key.txt"), signer.Key + "\n");
        File.WriteAllText(At("entry.json"), entries[7].ToCanonicalJson() + "\n");
        File.WriteAllBytes(At("content.json"), Content);
    }

    public void Dispose()
    {
        privateKey.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_log_that_agrees_with_its_signed_checkpoints_is_good()
    {
        (await Verify("--checkpoint", At("ten.txt"), At("all.txt"), "--key", At("key.txt"))).ShouldBe(0);

        terminal.Output.ShouldBe("Good: 25 entries, and they agree with all 2 checkpoints." + Environment.NewLine);
    }

    [Fact]
    public async Task A_changed_log_is_not_good_and_with_the_leaf_hashes_the_entry_is_named()
    {
        (await terminal.Run("ledger", "leaves", "--entries", At("log.jsonl"), "--out", At("leaves.txt"))).ShouldBe(0);
        var was = entries[12];
        entries[12] = new(12, was.At, "person:other", was.Action, was.SubjectKind, was.SubjectId, was.ContentHash);
        Export("log.jsonl", entries);

        (
            await Verify(
                "--checkpoint",
                At("ten.txt"),
                "--checkpoint",
                At("all.txt"),
                "--key",
                At("key.txt"),
                "--leaves",
                At("leaves.txt"),
                "--json",
                At("report.json")
            )
        ).ShouldBe(1);

        terminal.Output.ShouldContain("something among entries 10 to 24");
        terminal.Output.ShouldContain("Entry 12 has been edited.");
        terminal.Output.ShouldContain("NOT GOOD");
        using var report = JsonDocument.Parse(
            await File.ReadAllTextAsync(At("report.json"), TestContext.Current.CancellationToken)
        );
        report.RootElement.GetProperty("isSound").GetBoolean().ShouldBeFalse();
        report.RootElement.GetProperty("checkpoints")[1].GetProperty("state").GetString().ShouldBe("differs");
        report.RootElement.GetProperty("checkpoints")[1].GetProperty("signature").GetString().ShouldBe("good");
        report
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .ShouldContain(f => f.GetProperty("kind").GetString() == "edited");
    }

    [Fact]
    public async Task A_checkpoint_signed_by_another_key_is_not_good()
    {
        using var impostor = Ed25519PrivateKey.Generate();
        await File.WriteAllTextAsync(
            At("key.txt"),
            new Ed25519CheckpointSigner(Origin, impostor).Key.ToString(),
            TestContext.Current.CancellationToken
        );

        (await Verify("--checkpoint", At("all.txt"), "--key", At("key.txt"))).ShouldBe(1);

        terminal.Output.ShouldContain("all.txt is not signed by the key given.");
    }

    [Fact]
    public async Task Without_a_key_the_report_says_that_signatures_were_not_checked()
    {
        (await Verify("--checkpoint", At("all.txt"))).ShouldBe(0);

        terminal.Output.ShouldContain("Note: Signatures were not checked");
    }

    [Fact]
    public async Task What_cannot_run_says_why_and_exits_with_two()
    {
        (await terminal.Run("ledger", "verify", "--entries", At("none.jsonl"), "--checkpoint", At("all.txt"))).ShouldBe(
            2
        );
        terminal.Error.ShouldContain("none.jsonl");
        (await Verify("--checkpoint", At("log.jsonl"))).ShouldBe(2);
        terminal.Error.ShouldContain("log.jsonl is not a signed checkpoint.");
        (await Verify("--checkpoint", At("all.txt"), "--key", At("log.jsonl"))).ShouldBe(2);
        terminal.Error.ShouldContain("does not hold a key of a log");
        (await Verify()).ShouldBe(2);
        (await terminal.Run("ledger", "prove", "--entries", At("log.jsonl"), "--checkpoint", At("all.txt"))).ShouldBe(
            2
        );
        terminal.Error.ShouldContain("Give either --entry or --since.");
    }

    [Fact]
    public async Task A_proof_that_an_entry_is_in_the_log_is_made_and_checked_without_the_log()
    {
        (
            await terminal.Run(
                "ledger",
                "prove",
                "--entries",
                At("log.jsonl"),
                "--checkpoint",
                At("all.txt"),
                "--entry",
                "7",
                "--out",
                At("proof.txt")
            )
        ).ShouldBe(0);
        File.Delete(At("log.jsonl"));

        (await Check("--entry", At("entry.json"))).ShouldBe(0);
        (
            await Check(
                "--entry",
                At("entry.json"),
                "--content",
                At("content.json"),
                "--salt",
                Convert.ToHexStringLower(salt)
            )
        ).ShouldBe(0);
        (
            await Check(
                "--entry",
                At("entry.json"),
                "--content",
                At("key.txt"),
                "--salt",
                Convert.ToHexStringLower(salt)
            )
        ).ShouldBe(1);
        terminal.Output.ShouldContain("not the content that was recorded");
        await File.WriteAllTextAsync(
            At("entry.json"),
            entries[8].ToCanonicalJson(),
            TestContext.Current.CancellationToken
        );
        (await Check("--entry", At("entry.json"))).ShouldBe(1);
        terminal.Output.ShouldContain("NOT GOOD: the proof is not about this entry");
    }

    [Fact]
    public async Task A_proof_that_the_log_only_grew_is_made_and_checked_without_the_log()
    {
        (
            await terminal.Run(
                "ledger",
                "prove",
                "--entries",
                At("log.jsonl"),
                "--checkpoint",
                At("all.txt"),
                "--since",
                At("ten.txt"),
                "--out",
                At("proof.txt")
            )
        ).ShouldBe(0);
        File.Delete(At("log.jsonl"));

        (await Check("--since", At("ten.txt"))).ShouldBe(0);
        SaveCheckpoint("nine.txt", 9);
        (await Check("--since", At("nine.txt"))).ShouldBe(1);
        terminal.Output.ShouldContain("does not begin with the earlier one");
    }

    [Fact]
    public async Task No_proof_is_made_from_a_log_that_does_not_agree_with_the_checkpoint()
    {
        Export("log.jsonl", entries[..20]);

        (
            await terminal.Run(
                "ledger",
                "prove",
                "--entries",
                At("log.jsonl"),
                "--checkpoint",
                At("all.txt"),
                "--entry",
                "7"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public void A_published_note_of_another_project_verifies_with_its_published_key()
    {
        // The example of golang.org/x/mod/sumdb/note.
        const string note =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        NoteKey
            .TryParse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", out var key)
            .ShouldBeTrue();
        var verifier = Ed25519CheckpointVerifier.Of(key).ShouldNotBeNull();

        SignedNote.TryParse(note, out var signed).ShouldBeTrue();
        signed.Check(verifier).ShouldBe(SignatureCheck.Good);
        SignedNote
            .TryParse(note.Replace("cryptography", "cryptographie", StringComparison.Ordinal), out var changed)
            .ShouldBeTrue();
        changed.Check(verifier).ShouldBe(SignatureCheck.Wrong);
    }

    private Task<int> Verify(params string[] options) =>
        terminal.Run(["ledger", "verify", "--entries", At("log.jsonl"), .. options]);

    private Task<int> Check(params string[] options) =>
        terminal.Run(["ledger", "check", "--proof", At("proof.txt"), "--key", At("key.txt"), .. options]);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private void Export(string name, IEnumerable<LedgerEntry> log) =>
        File.WriteAllText(At(name), string.Concat(log.Select(e => e.ToCanonicalJson() + "\n")), Encoding.ASCII);

    private void SaveCheckpoint(string name, int size)
    {
        var frontier = new TreeFrontier();
        foreach (var entry in entries.Take(size))
        {
            frontier.Append(entry.LeafHash());
        }

        var at = new DateTimeOffset(2026, 11, 20, 10, size, 0, TimeSpan.Zero);
        File.WriteAllText(At(name), new Checkpoint(Origin, size, frontier.Root(), at).Sign(signer).ToString());
    }

    private LedgerEntry Entry(int sequence) =>
        new(
            sequence,
            new DateTimeOffset(2026, 11, 20, 9, sequence, 0, TimeSpan.Zero),
            string.Create(CultureInfo.InvariantCulture, $"person:{sequence % 3}"),
            "decision.recorded",
            "decision",
            string.Create(CultureInfo.InvariantCulture, $"d-{sequence}"),
            SaltedContent.Hash(salt, Content)
        );
}
