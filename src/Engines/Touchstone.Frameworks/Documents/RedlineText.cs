using Touchstone.Frameworks.Comparing;

namespace Touchstone.Frameworks.Documents;

/// <summary>
/// Two versions woven into one run of paragraphs. Leaving out what is deleted gives the paragraphs of the new version,
/// leaving out what is inserted those of the old, to the letter and in order.
/// </summary>
internal sealed class RedlineText(FrameworkDiff diff, HouseStyle style)
{
    public IEnumerable<RedlineParagraph> Paragraphs()
    {
        var old = Flat(diff.Old, OldIdentity);
        var @new = Flat(diff.New, node => node.Lineage);
        var oldAt = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < old.Count; i++)
        {
            oldAt.TryAdd(Match(old[i]), i);
        }

        // Paragraphs of both versions that keep their order stay in place; one that moved is deleted here and inserted there.
        var common = new List<(int Old, int New)>();
        var taken = new HashSet<int>();
        for (var i = 0; i < @new.Count; i++)
        {
            if (oldAt.TryGetValue(Match(@new[i]), out var at) && taken.Add(at))
            {
                common.Add((at, i));
            }
        }

        var stays = RisingRun.Longest([.. common.Select(pair => pair.Old)]);
        var moved = common
            .Where((_, i) => !stays[i])
            .Select(pair => @new[pair.New].Key)
            .ToHashSet(StringComparer.Ordinal);
        var oldNext = 0;
        var newNext = 0;
        foreach (var (pair, _) in common.Zip(stays).Where(entry => entry.Second))
        {
            foreach (var paragraph in Between(old, ref oldNext, pair.Old, Revision.Deleted))
            {
                yield return Marked(paragraph, moved);
            }

            foreach (var paragraph in Between(@new, ref newNext, pair.New, Revision.Inserted))
            {
                yield return Marked(paragraph, moved);
            }

            yield return new RedlineParagraph(
                @new[pair.New].Key,
                @new[pair.New].Paragraph with
                {
                    Runs = Woven(old[pair.Old].Paragraph.Runs, @new[pair.New].Paragraph.Runs),
                },
                IsMoved: false
            );
            oldNext = pair.Old + 1;
            newNext = pair.New + 1;
        }

        foreach (var paragraph in Between(old, ref oldNext, old.Count, Revision.Deleted))
        {
            yield return Marked(paragraph, moved);
        }

        foreach (var paragraph in Between(@new, ref newNext, @new.Count, Revision.Inserted))
        {
            yield return Marked(paragraph, moved);
        }
    }

    private static RedlineParagraph Marked((string Key, WordParagraph Paragraph) entry, HashSet<string> moved) =>
        new(entry.Key, entry.Paragraph, moved.Contains(entry.Key));

    private static List<(string Key, WordParagraph Paragraph)> Between(
        List<(string Key, WordParagraph Paragraph)> paragraphs,
        ref int from,
        int to,
        Revision revision
    )
    {
        var part = paragraphs
            .GetRange(from, to - from)
            .ConvertAll(entry =>
                (
                    entry.Key,
                    entry.Paragraph with
                    {
                        Revision = revision,
                        // One bookmark a name: what is deleted no longer is a target.
                        Bookmark = revision == Revision.Deleted ? null : entry.Paragraph.Bookmark,
                    }
                )
            );
        from = to;
        return part;
    }

    // Only paragraphs of one look can be one paragraph: a tracked change of style would be neither insertion nor deletion.
    private static string Match((string Key, WordParagraph Paragraph) entry) => $"{entry.Key} {entry.Paragraph.Style}";

    private LineageId OldIdentity(FrameworkNode node) =>
        diff.SuccessorsOf(node.Lineage) is [var only] && !IsDerived(only) ? only.Lineage : node.Lineage;

    private bool IsDerived(FrameworkNode node) => derived.Value.Contains(node.Lineage);

    private readonly Lazy<HashSet<LineageId>> derived = new(() =>
        [
            .. diff
                .Changes.Where(change => change.Kind is ChangeKind.Split or ChangeKind.Merged)
                .SelectMany(change => change.After)
                .Select(node => node.Lineage),
        ]
    );

    private List<(string Key, WordParagraph Paragraph)> Flat(
        FrameworkPackage package,
        Func<FrameworkNode, LineageId> identity
    )
    {
        var flat = new List<(string, WordParagraph)>();
        foreach (var block in new SpecificationBlocks(package, style, identity).All())
        {
            if (block is ContentsBlock)
            {
                continue;
            }

            if (block is TableBlock table)
            {
                AddTable(flat, table);
                continue;
            }

            var number = 0;
            foreach (var part in WordParts.Of([block], style).OfType<WordParagraph>())
            {
                flat.Add(
                    (
                        FormattableString.Invariant($"{block.Key}/{number++}"),
                        part with
                        {
                            Runs = [.. part.Runs.Select(run => run with { Link = null })],
                        }
                    )
                );
            }
        }

        return flat;
    }

    // A row is a line with its cells parted by tabs: whole table cells cannot be tracked as insertions and deletions of text.
    private static void AddTable(List<(string, WordParagraph)> flat, TableBlock table)
    {
        flat.Add((table.Key, new WordParagraph("Caption", [new WordRun(table.Caption)])));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in (string[][])[table.Header, .. table.Rows])
        {
            var again = seen[row[0]] = seen.GetValueOrDefault(row[0]) + 1;
            flat.Add(
                (
                    FormattableString.Invariant($"{table.Key}/{row[0]}/{again}"),
                    new WordParagraph("TableText", [new WordRun(string.Join('\t', row))])
                )
            );
        }
    }

    private static List<WordRun> Woven(IReadOnlyList<WordRun> old, IReadOnlyList<WordRun> @new)
    {
        var before = Words(old);
        var after = Words(@new);
        var woven = new List<WordRun>();
        var deleted = new List<WordRun>();
        var inserted = new List<WordRun>();
        foreach (var (oldAt, newAt) in EditScript.Between(before, after))
        {
            if (oldAt >= 0 && newAt >= 0)
            {
                Flush();
                Append(woven, after[newAt]);
            }
            else if (oldAt >= 0)
            {
                Append(deleted, before[oldAt] with { Revision = Revision.Deleted });
            }
            else
            {
                Append(inserted, after[newAt] with { Revision = Revision.Inserted });
            }
        }

        Flush();
        return woven;

        void Flush()
        {
            woven.AddRange(deleted);
            woven.AddRange(inserted);
            deleted.Clear();
            inserted.Clear();
        }
    }

    private static List<WordRun> Words(IReadOnlyList<WordRun> runs) =>
        [.. runs.SelectMany(run => WordDiff.Words(run.Text).Select(word => run with { Text = word }))];

    private static void Append(List<WordRun> runs, WordRun run)
    {
        if (runs.Count > 0 && runs[^1].Style == run.Style && runs[^1].Revision == run.Revision)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + run.Text };
        }
        else
        {
            runs.Add(run);
        }
    }
}
