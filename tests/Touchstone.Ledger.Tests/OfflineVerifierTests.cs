using System.Text;

namespace Touchstone.Ledger.Tests;

public class OfflineVerifierTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_that_agrees_with_its_checkpoint_is_sound()
    {
        var entries = SampleLog.Entries(100, seed: 1);

        var report = await Verify(entries, SampleLog.CheckpointOf(entries));

        report.IsSound.ShouldBeTrue();
        report.EntryCount.ShouldBe(100);
        report.Notes.ShouldBeEmpty();
        report.Checkpoints.ShouldHaveSingleItem().State.ShouldBe(CheckpointState.Agrees);
    }

    [Fact]
    public async Task A_log_that_has_only_grown_is_sound_and_the_report_says_what_is_not_covered()
    {
        var entries = SampleLog.Entries(100, seed: 2);

        var report = await Verify(entries, SampleLog.CheckpointOf(entries, 40), SampleLog.CheckpointOf(entries, 90));

        report.IsSound.ShouldBeTrue();
        report.Notes.ShouldHaveSingleItem().ShouldStartWith("Entries 90 to 99 came after the last checkpoint");
    }

    [Fact]
    public async Task An_empty_log_agrees_with_the_checkpoint_of_an_empty_log()
    {
        var report = await Verify([], SampleLog.CheckpointOf([]));

        report.IsSound.ShouldBeTrue();
        report.Root.ShouldBe(MerkleHash.Empty);
    }

    [Fact]
    public async Task Without_a_checkpoint_nothing_can_be_shown() =>
        await Should.ThrowAsync<ArgumentException>(() => OfflineVerifier.VerifyAsync(Stream.Null, []));

    [Fact]
    public async Task An_edited_entry_is_named()
    {
        var entries = SampleLog.Entries(60, seed: 3);
        var tampered = entries.ToList();
        tampered[17] = SampleLog.With(tampered[17], actor: "person:somebody-else");

        var report = await VerifyWithLeaves(entries, tampered);

        report.Findings.ShouldContain(f => f.Kind == FindingKind.Changed);
        Located(report).ShouldHaveSingleItem().ShouldBe(new(FindingKind.Edited, "Entry 17 has been edited.", 17, 17));
    }

    [Fact]
    public async Task A_deleted_entry_is_named_whether_or_not_the_rest_was_renumbered()
    {
        var entries = SampleLog.Entries(60, seed: 4);
        var tampered = entries.Where(e => e.Sequence != 30).ToList();

        var report = await VerifyWithLeaves(entries, tampered);

        report.Findings.ShouldContain(f => f.Kind == FindingKind.Numbering && f.First == 30 && f.Last == 30);
        Located(report).ShouldContain(new Finding(FindingKind.Deleted, "Entry 30 has been deleted.", 30, 30));

        var renumbered = await VerifyWithLeaves(entries, SampleLog.Renumbered(tampered));
        renumbered.Findings.ShouldNotContain(f => f.Kind == FindingKind.Numbering);
        Located(renumbered).ShouldContain(f => f.Kind == FindingKind.Edited && f.First == 30);
    }

    [Fact]
    public async Task An_inserted_line_is_named()
    {
        var entries = SampleLog.Entries(60, seed: 5);
        var tampered = entries.ToList();
        tampered.Insert(12, SampleLog.Entry(12, new Random(99)));

        var report = await VerifyWithLeaves(entries, tampered);

        var inserted = Located(report).ShouldHaveSingleItem();
        inserted.Kind.ShouldBe(FindingKind.Inserted);
        (inserted.First, inserted.Last).ShouldBe((13, 13));
        inserted.Message.ShouldContain("before entry 12");
    }

    [Fact]
    public async Task An_entry_that_stands_twice_is_named()
    {
        var entries = SampleLog.Entries(60, seed: 6);
        var tampered = entries.ToList();
        tampered.Insert(50, entries[4]);

        Located(await VerifyWithLeaves(entries, tampered))
            .ShouldHaveSingleItem()
            .Message.ShouldBe("Entry 4 stands twice: on line 5 and again on line 51.");
    }

    [Fact]
    public async Task A_moved_entry_is_named()
    {
        var entries = SampleLog.Entries(60, seed: 7);
        var tampered = entries.ToList();
        tampered.RemoveAt(10);
        tampered.Insert(40, entries[10]);

        Located(await VerifyWithLeaves(entries, tampered))
            .ShouldHaveSingleItem()
            .Message.ShouldBe("Entry 10 has been moved: it stands on line 41 instead of line 11.");
    }

    [Fact]
    public async Task A_cut_tail_is_counted()
    {
        var entries = SampleLog.Entries(60, seed: 8);

        var report = await VerifyWithLeaves(entries, entries[..45]);

        report.Checkpoints.ShouldHaveSingleItem().State.ShouldBe(CheckpointState.TooShort);
        report.Findings[0].Message.ShouldContain("it has 45 entries");
        report.Findings[0].Message.ShouldContain("At least 15 are missing");
        report.Findings.ShouldContain(
            new Finding(FindingKind.TailCut, "Entries 45 to 59 have been cut off the end.", 45, 59)
        );
    }

    [Fact]
    public async Task A_dropped_log_is_reported_as_such()
    {
        var entries = SampleLog.Entries(60, seed: 9);

        var report = await VerifyWithLeaves(entries, []);

        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.AllDropped);
    }

    [Fact]
    public async Task A_log_rewritten_by_someone_with_the_database_is_reported_as_such()
    {
        var entries = SampleLog.Entries(60, seed: 10);

        var report = await VerifyWithLeaves(entries, SampleLog.Entries(60, seed: 11));

        report.Findings.ShouldContain(f => f.Kind == FindingKind.Rewritten);
    }

    [Fact]
    public async Task Two_checkpoints_narrow_the_place_down_without_a_leaf_list()
    {
        var entries = SampleLog.Entries(60, seed: 12);
        var tampered = entries.ToList();
        tampered[33] = SampleLog.With(tampered[33], contentHash: MerkleHash.Empty);

        var report = await Verify(
            tampered,
            SampleLog.CheckpointOf(entries, 60),
            SampleLog.CheckpointOf(entries, 30),
            SampleLog.CheckpointOf(entries, 40)
        );

        var finding = report.Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.First, finding.Last).ShouldBe((FindingKind.Changed, 30, 39));
    }

    [Fact]
    public async Task Checkpoints_that_contradict_each_other_are_reported()
    {
        var entries = SampleLog.Entries(20, seed: 13);
        var rewritten = SampleLog.Entries(20, seed: 14);

        var report = await Verify(
            entries,
            SampleLog.CheckpointOf(entries, name: "A"),
            SampleLog.CheckpointOf(rewritten, name: "B")
        );

        report.Findings.ShouldContain(f => f.Kind == FindingKind.CheckpointsDisagree && f.Message.Contains("A and B"));
        report.Findings.ShouldContain(f => f.Kind == FindingKind.Changed);
    }

    [Fact]
    public async Task A_log_that_shrank_between_two_checkpoints_is_reported()
    {
        var entries = SampleLog.Entries(20, seed: 15);
        var later = SampleLog.CheckpointOf(entries, 10, "the later one");
        later = later with
        {
            Checkpoint = new(SampleLog.Origin, 10, later.Checkpoint.Root, SampleLog.Start.AddYears(1)),
        };

        var report = await Verify(entries, SampleLog.CheckpointOf(entries), later);

        report.Findings.ShouldHaveSingleItem().Message.ShouldContain("the log shrank");
    }

    [Fact]
    public async Task A_checkpoint_with_a_wrong_signature_is_not_accepted_though_its_root_fits()
    {
        var entries = SampleLog.Entries(20, seed: 16);
        var (owner, impostor) = (new TestKey(SampleLog.Origin), new TestKey(SampleLog.Origin));
        var checkpoint = SampleLog.CheckpointOf(entries).Checkpoint;
        OutsideCheckpoint.TryRead("c", checkpoint.Sign(impostor).ToString(), [owner], out var forged).ShouldBeTrue();
        OutsideCheckpoint.TryRead("c", checkpoint.Sign(owner).ToString(), [owner], out var genuine).ShouldBeTrue();
        OutsideCheckpoint.TryRead("c", checkpoint.Sign(owner).ToString(), [], out var unchecked_).ShouldBeTrue();

        (await Verify(entries, forged)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.BadSignature);
        (await Verify(entries, genuine)).IsSound.ShouldBeTrue();
        (await Verify(entries, unchecked_)).Notes.ShouldHaveSingleItem().ShouldContain("Signatures were not checked");
    }

    [Fact]
    public async Task A_leaf_list_that_was_altered_is_not_believed()
    {
        var entries = SampleLog.Entries(20, seed: 17);
        var tampered = entries.ToList();
        tampered[3] = SampleLog.With(tampered[3], action: "nothing.happened");

        var report = await OfflineVerifier.VerifyAsync(
            SampleLog.Export(tampered),
            [SampleLog.CheckpointOf(entries)],
            SampleLog.LeavesOf(tampered),
            Cancellation
        );

        report.Findings.ShouldContain(f => f.Kind == FindingKind.LeafListUnusable);
        report.IsSound.ShouldBeFalse();
    }

    [Fact]
    public async Task A_leaf_list_survives_being_written_and_read()
    {
        var leaves = SampleLog.LeavesOf(SampleLog.Entries(500, seed: 18));
        using var file = new MemoryStream();
        await leaves.WriteAsync(file, Cancellation);
        file.Position = 0;

        (await LeafList.ReadAsync(file, Cancellation)).Leaves.ShouldBe(leaves.Leaves);

        using var wrong = new MemoryStream("not a hash\n"u8.ToArray());
        await Should.ThrowAsync<FormatException>(() => LeafList.ReadAsync(wrong, Cancellation));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_reported_once_and_does_not_upset_the_numbering()
    {
        var entries = SampleLog.Entries(30, seed: 19);
        var text = Encoding.UTF8.GetString(SampleLog.Export(entries).ToArray());
        var lines = text.Split('\n');
        lines[9] = lines[9][..50];

        var report = await OfflineVerifier.VerifyAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))),
            [SampleLog.CheckpointOf(entries)],
            cancellationToken: Cancellation
        );

        report.Findings.Select(f => f.Kind).ShouldBe([FindingKind.UnreadableLine, FindingKind.Changed]);
        report.Findings[0].Message.ShouldBe("Line 10 cannot be read: it is not JSON.");
    }

    [Fact]
    public async Task A_line_of_many_megabytes_does_not_fill_the_memory()
    {
        var entries = SampleLog.Entries(2, seed: 20);
        byte[] export =
        [
            .. EntryLine.Write(entries[0]),
            .. Enumerable.Repeat((byte)'x', 20_000_000),
            (byte)'\n',
            .. EntryLine.Write(entries[1]),
        ];

        var report = await OfflineVerifier.VerifyAsync(
            new MemoryStream(export),
            [SampleLog.CheckpointOf(entries)],
            cancellationToken: Cancellation
        );

        report.EntryCount.ShouldBe(3);
        report.Findings[0].Kind.ShouldBe(FindingKind.UnreadableLine);
    }

    [Fact]
    public async Task Two_hundred_random_tamperings_are_all_detected()
    {
        var undetected = new List<string>();
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var entries = SampleLog.Entries(random.Next(2, 200), seed);
            var (kind, tampered) = Tampering.Apply(seed, entries, random);
            tampered.SequenceEqual(entries).ShouldBeFalse();

            var alone = await Verify(tampered, SampleLog.CheckpointOf(entries));
            var withLeaves = await VerifyWithLeaves(entries, tampered);
            var untouched = await VerifyWithLeaves(entries, entries);
            untouched.IsSound.ShouldBeTrue();
            if (alone.IsSound || withLeaves.IsSound || withLeaves.Findings.All(f => f.Message.Length == 0))
            {
                undetected.Add($"{kind}, seed {seed}");
            }
        }

        undetected.ShouldBeEmpty();
    }

    private static Task<VerificationReport> Verify(
        IEnumerable<LedgerEntry> entries,
        params OutsideCheckpoint[] checkpoints
    ) => OfflineVerifier.VerifyAsync(SampleLog.Export(entries), checkpoints, cancellationToken: Cancellation);

    private static Task<VerificationReport> VerifyWithLeaves(List<LedgerEntry> recorded, List<LedgerEntry> found) =>
        OfflineVerifier.VerifyAsync(
            SampleLog.Export(found),
            [SampleLog.CheckpointOf(recorded)],
            SampleLog.LeavesOf(recorded),
            Cancellation
        );

    private static IEnumerable<Finding> Located(VerificationReport report) =>
        report.Findings.Where(f =>
            f.Kind is FindingKind.Edited or FindingKind.Inserted or FindingKind.Deleted or FindingKind.Moved
        );
}
