using FsCheck;
using FsCheck.Fluent;

namespace Touchstone.Ledger.Tests;

public class CheckpointTests
{
    private const string GoKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static readonly Checkpoint Example = new(
        SampleLog.Origin,
        8,
        Digest.FromHex(PublishedVectors.RootsBySize[8]),
        new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)
    );

    private static readonly TestKey Key = new(SampleLog.Origin);

    [Fact]
    public void A_checkpoint_is_origin_size_root_and_time_each_on_a_line() =>
        Example
            .ToText()
            .ShouldBe(
                "credentials.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\ntime 2026-11-20T10:00:00Z\n"
            );

    [Fact]
    public void A_signed_checkpoint_survives_being_written_and_read()
    {
        var note = Example.Sign(Key).ToString();

        SignedNote.TryParse(note, out var read).ShouldBeTrue();
        read.Check(Key).ShouldBe(SignatureCheck.Good);
        Checkpoint.TryParse(read.Text, out var checkpoint).ShouldBeTrue();
        checkpoint.ShouldBe(Example);
        read.ToString().ShouldBe(note);
    }

    [Fact]
    public void A_checkpoint_of_another_log_without_a_time_is_read()
    {
        Checkpoint
            .TryParse("go.sum database tree\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", out var read)
            .ShouldBeTrue();

        read.At.ShouldBeNull();
        read.Root.ShouldBe(MerkleHash.Empty);
    }

    [Theory]
    [InlineData("a\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("a\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("a\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n")]
    [InlineData("a\n8\nXcnaeacGWamtVZy3Ad7Z\n")]
    [InlineData("\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("a\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")]
    [InlineData("a\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\ntime yesterday\n")]
    [InlineData("a\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\nx\n")]
    [InlineData("")]
    public void A_text_that_is_no_checkpoint_is_refused(string text) =>
        Checkpoint.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void One_changed_character_anywhere_spoils_a_signed_checkpoint() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ToArbitrary(),
                Gen.Choose(1, 90).ToArbitrary(),
                (at, shift) =>
                {
                    var note = Example.Sign(Key).ToString();
                    var place = at % note.Length;
                    var changed = note[..place] + (char)(' ' + ((note[place] + shift) % 90)) + note[(place + 1)..];
                    return changed == note
                        || !SignedNote.TryParse(changed, out var read)
                        || read.Check(Key) != SignatureCheck.Good;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_signature_of_an_unknown_key_proves_nothing_and_disturbs_nothing()
    {
        var stranger = new TestKey("witness.example");

        Example.Sign(stranger).Check(Key).ShouldBe(SignatureCheck.NoKnownKey);
        Example.Sign(stranger, Key).Check(Key).ShouldBe(SignatureCheck.Good);
    }

    [Fact]
    public void A_wrong_signature_beside_a_good_one_spoils_the_note()
    {
        var good = Example.Sign(Key).ToString();
        var forged = new Checkpoint(SampleLog.Origin, 9, Example.Root, Example.At).Sign(Key);
        var both = good + forged.ToString()[(forged.Text.Length + 1)..];

        SignedNote.TryParse(both, out var read).ShouldBeTrue();
        read.Check(Key).ShouldBe(SignatureCheck.Wrong);
    }

    [Theory]
    [InlineData(GoKey)]
    [InlineData("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")]
    public void Published_keys_are_read_and_their_identifiers_recomputed(string text)
    {
        NoteKey.TryParse(text, out var key).ShouldBeTrue();

        key.SignatureType.ShouldBe(NoteKey.Ed25519);
        key.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq")]
    [InlineData("PeterNeumann")]
    [InlineData("")]
    public void A_key_whose_identifier_does_not_fit_is_refused(string text) =>
        NoteKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_published_note_names_the_published_key()
    {
        const string note =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        SignedNote.TryParse(note, out var read).ShouldBeTrue();
        NoteKey.TryParse(GoKey, out var key).ShouldBeTrue();

        read.Signatures.ShouldHaveSingleItem().KeyId.ShouldBe(key.Id);
        read.Signatures[0].Signature.Length.ShouldBe(64);
        read.ToString().ShouldBe(note);
    }

    [Fact]
    public void A_logged_proof_is_under_two_kilobytes_for_a_log_of_a_million_entries()
    {
        var inclusion = MerkleProofs.Inclusion(
            765_432,
            1_000_000,
            node => MerkleHash.OfLeaf(BitConverter.GetBytes(node.Index))
        );
        var root = MerkleProofs.Root(1_000_000, node => MerkleHash.OfLeaf(BitConverter.GetBytes(node.Index)));
        var proof = new LoggedProof(inclusion, new Checkpoint(SampleLog.Origin, 1_000_000, root, Example.At).Sign(Key));

        System.Text.Encoding.UTF8.GetByteCount(proof.ToString()).ShouldBeLessThan(2048);
    }

    [Fact]
    public void A_logged_proof_survives_being_written_and_read_and_proves_its_entry_only()
    {
        var entries = SampleLog.Entries(37, seed: 5);
        var tree = new MerkleTree();
        entries.ForEach(e => tree.Append(e.LeafHash()));
        var note = new Checkpoint(SampleLog.Origin, 37, tree.Root(), Example.At).Sign(Key);
        var text = new LoggedProof(tree.Inclusion(20, 37), note).ToString();

        LoggedProof.TryParse(text, out var read).ShouldBeTrue();

        read.Note.Check(Key).ShouldBe(SignatureCheck.Good);
        read.ToString().ShouldBe(text);
        entries.Count(e => read.Proves(e.LeafHash())).ShouldBe(1);
        read.Proves(entries[20].LeafHash()).ShouldBeTrue();
    }

    [Fact]
    public void A_logged_proof_with_extra_data_is_read_without_believing_it()
    {
        var tree = PublishedVectors.Tree();
        var text = new LoggedProof(tree.Inclusion(3, 8), Example.Sign(Key)).ToString();

        LoggedProof
            .TryParse(text.Replace("\nindex", "\nextra AAAA\nindex", StringComparison.Ordinal), out var read)
            .ShouldBeTrue();

        read.Proves(tree.Leaf(3)).ShouldBeTrue();
    }

    [Fact]
    public void A_grown_proof_survives_being_written_and_read_and_holds_for_its_earlier_checkpoint_only()
    {
        var tree = PublishedVectors.Tree();
        var text = new GrownProof(tree.Consistency(5, 8), Example.Sign(Key)).ToString();
        var earlier = new Checkpoint(SampleLog.Origin, 5, tree.RootAt(5), Example.At);

        GrownProof.TryParse(text, out var read).ShouldBeTrue();

        read.ToString().ShouldBe(text);
        read.Proves(earlier).ShouldBeTrue();
        read.Proves(new Checkpoint("another.example/log", 5, tree.RootAt(5), Example.At)).ShouldBeFalse();
        read.Proves(new Checkpoint(SampleLog.Origin, 4, tree.RootAt(4), Example.At)).ShouldBeFalse();
        read.Proves(new Checkpoint(SampleLog.Origin, 5, tree.RootAt(4), Example.At)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 5\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 3\n\n")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 3\n\na\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    public void A_text_that_is_no_proof_is_refused(string text)
    {
        LoggedProof.TryParse(text, out _).ShouldBeFalse();
        GrownProof.TryParse(text, out _).ShouldBeFalse();
    }
}
