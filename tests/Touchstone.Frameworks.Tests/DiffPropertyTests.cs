using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Drafting;
using Touchstone.Frameworks.Storage;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class DiffPropertyTests
{
    private const int Seeds = 100;

    [Fact]
    public void Every_random_edit_is_reported_once_under_its_kind_and_nothing_else()
    {
        var package = SampleSpecification.Make();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var edits = new RandomEdits(package, seed, isGentle: false);
            edits.Make(10 + (seed * 190 / (Seeds - 1)));

            var found = FrameworkDiff.Compare(package, edits.Draft.Current).Changes.Select(RandomEdits.Describe);

            ShouldTell(found, edits.Expected, seed);
            edits.Expected.Count.ShouldBeGreaterThanOrEqualTo(10);
        }
    }

    [Fact]
    public void A_published_version_shows_the_same_edits_as_its_draft()
    {
        var package = SampleSpecification.Make();
        for (var seed = 0; seed < Seeds; seed += 10)
        {
            var edits = new RandomEdits(package, seed, isGentle: false);
            edits.Make(60);
            var published = edits.Draft.Publish(
                SampleSpecification.Id($"version {seed}"),
                "2.0",
                "Adopted",
                SampleSpecification.Day
            );

            var found = FrameworkDiff.Compare(package, published).Changes.Select(RandomEdits.Describe);

            ShouldTell(found, edits.Expected, seed);
        }
    }

    [Fact]
    public void Edits_are_found_by_content_when_the_versions_share_no_identifier()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var package = RandomText.Reworded(SampleSpecification.Make(), 5000 + seed) with { Mappings = [] };
            var edits = new RandomEdits(package, seed, isGentle: true);
            edits.Make(10 + (seed / 2));
            var (stranger, originalOf) = RandomText.AsStranger(edits.Draft.Current, seed);

            var diff = FrameworkDiff.Compare(package, stranger);

            diff.IsByContent.ShouldBeTrue();
            var found = diff.Changes.Select(change =>
                RandomEdits.Describe(
                    change.Kind == ChangeKind.Added
                        ? change with
                        {
                            After = [change.After[0] with { Lineage = originalOf[change.After[0].Lineage] }],
                        }
                        : change
                )
            );
            ShouldTell(found, edits.Expected, seed);
        }
    }

    [Fact]
    public void Replaying_the_log_gives_the_same_tree_also_after_it_was_stored()
    {
        var package = SampleSpecification.Make();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var edits = new RandomEdits(package, seed, isGentle: false);
            edits.Make(10 + (seed * 190 / (Seeds - 1)));
            var stored = edits.Draft.Log.Select(DraftLogJson.Write).ToList();

            var replayed = Draft.Replay(package, stored.Select(entry => DraftLogJson.Read(entry).Value)).Value;

            replayed.Current.ContentHash().ShouldBe(edits.Draft.Current.ContentHash(), $"seed {seed}");
        }
    }

    [Fact]
    public void Undoing_every_edit_backwards_gives_the_base_again()
    {
        var package = SampleSpecification.Make(domains: 3);
        var edits = new RandomEdits(package, seed: 7, isGentle: false);
        edits.Make(25);
        var draft = edits.Draft;
        while (draft.EffectiveLog.Count > 0)
        {
            draft = draft.UndoLast("tester", SampleSpecification.Day).Value;
        }

        draft.Current.ContentHash().ShouldBe(package.ContentHash());
        draft.Log.Length.ShouldBe(50);
    }

    [Fact]
    public void A_version_compared_with_itself_shows_nothing()
    {
        var package = SampleSpecification.Make();

        FrameworkDiff.Compare(package, package).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_difference_gives_back_both_texts_to_the_letter()
    {
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var words = RandomText.Words(random, random.Next(0, 40)).Split(' ').ToList();
            var old = string.Join(i % 2 == 0 ? " " : ", ", words);
            for (var e = random.Next(6); e > 0 && words.Count > 0; e--)
            {
                var at = random.Next(words.Count);
                if (random.Next(2) == 0)
                {
                    words.RemoveAt(at);
                }
                else
                {
                    words.Insert(at, RandomText.Words(random, 1));
                }
            }

            var @new = string.Join(i % 3 == 0 ? "  " : " ", words);
            var edits = WordDiff.Between(old, @new);

            string.Concat(edits.Where(edit => edit.Kind != WordEditKind.Inserted).Select(edit => edit.Text))
                .ShouldBe(old);
            string.Concat(edits.Where(edit => edit.Kind != WordEditKind.Deleted).Select(edit => edit.Text))
                .ShouldBe(@new);
        }
    }

    private static void ShouldTell(IEnumerable<string> found, List<string> expected, int seed)
    {
        var spurious = found.ToList();
        var missed = expected.Where(edit => !spurious.Remove(edit)).ToList();
        missed.ShouldBeEmpty($"missed with seed {seed}; reported instead: {string.Join(", ", spurious)}");
        spurious.ShouldBeEmpty($"reported without an edit with seed {seed}");
    }
}
