namespace Touchstone.Frameworks.Comparing;

/// <summary>
/// Recognises nodes by what they say: the same text first, then texts that fell apart or grew together, then the same code,
/// then similar texts, then the company of children. Similarity is the share of common words (Dice, on multisets).
/// </summary>
internal sealed class ContentMatching
{
    private const double SimilarEnough = 0.5;
    private const double SimilarEnoughWithCode = 0.3;
    private const double PartIsContained = 0.75;
    private const double WholeIsCovered = 0.75;

    // What holds more of the whole than this is the whole with a new wording.
    private const double LargestPart = 0.85;

    // Words of more nodes than this tell nothing apart.
    private const int CommonWord = 64;

    private readonly FrameworkVersion old;
    private readonly FrameworkVersion @new;
    private readonly NodeMatching matching;
    private readonly Func<FrameworkNode, bool> isEligible;
    private readonly int[][] oldWords;
    private readonly int[][] newWords;

    public ContentMatching(
        FrameworkVersion old,
        FrameworkVersion @new,
        NodeMatching matching,
        Func<FrameworkNode, bool> isEligible
    )
    {
        this.old = old;
        this.@new = @new;
        this.matching = matching;
        this.isEligible = isEligible;
        // Only what is still looked for is read word by word.
        var vocabulary = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        oldWords = [.. old.Nodes.Select((node, i) => IsFree(i, -1) ? Words(node, vocabulary) : [])];
        newWords = [.. @new.Nodes.Select((node, i) => IsFree(-1, i) ? Words(node, vocabulary) : [])];
    }

    public void Run()
    {
        MatchSameText();
        FindSplits(oldWords, newWords, isFree: IsFree, derive: matching.Derive);
        FindSplits(newWords, oldWords, isFree: (n, o) => IsFree(o, n), derive: (n, o) => matching.Derive(o, n));
        MatchSameCode();
        MatchSimilar();
        MatchByChildren();
    }

    private bool IsFree(int oldAt, int newAt) =>
        (
            oldAt < 0
            || (matching.NewOf[oldAt] < 0 && !matching.Successors.ContainsKey(oldAt) && isEligible(old.Nodes[oldAt]))
        )
        && (
            newAt < 0
            || (matching.OldOf[newAt] < 0 && !matching.Sources.ContainsKey(newAt) && isEligible(@new.Nodes[newAt]))
        );

    private static int[] Words(FrameworkNode node, Dictionary<string, int> vocabulary)
    {
        var words = new List<int>();
        foreach (var word in WordDiff.Words(node.Text))
        {
            if (char.IsLetterOrDigit(word[0]))
            {
                if (!vocabulary.TryGetValue(word, out var id))
                {
                    vocabulary.Add(word, id = vocabulary.Count);
                }

                words.Add(id);
            }
        }

        words.Sort();
        return [.. words];
    }

    private void MatchSameText()
    {
        var byText = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < old.Nodes.Length; i++)
        {
            if (IsFree(i, -1))
            {
                var text = old.Nodes[i].Text;
                (byText.TryGetValue(text, out var known) ? known : byText[text] = []).Add(i);
            }
        }

        for (var i = 0; i < @new.Nodes.Length; i++)
        {
            if (!IsFree(-1, i) || !byText.TryGetValue(@new.Nodes[i].Text, out var candidates) || candidates.Count == 0)
            {
                continue;
            }

            var best = candidates.MaxBy(candidate => Kinship(candidate, i));
            candidates.Remove(best);
            matching.Pair(best, i);
        }
    }

    // Where one text stands several times, code, parent and kind tell which is which.
    private int Kinship(int oldAt, int newAt)
    {
        var before = old.Nodes[oldAt];
        var after = @new.Nodes[newAt];
        return (before.Code == after.Code ? 4 : 0)
            + (ParentText(old, before) == ParentText(@new, after) ? 2 : 0)
            + (before.Kind == after.Kind ? 1 : 0);
    }

    private static string? ParentText(FrameworkVersion version, FrameworkNode node) =>
        node.Parent is { } parent ? version.Find(parent)!.Text : null;

    /// <summary>Finds wholes whose words are found again, nearly all, in two or more parts. Merges are splits backwards.</summary>
    private static void FindSplits(int[][] wholes, int[][] parts, Func<int, int, bool> isFree, Action<int, int> derive)
    {
        var index = IndexOf(parts, part => isFree(-1, part) && parts[part].Length >= 2);
        for (var whole = 0; whole < wholes.Length; whole++)
        {
            if (!isFree(whole, -1) || wholes[whole].Length < 6)
            {
                continue;
            }

            var candidates = new List<int>();
            foreach (var part in CandidatesOf(wholes[whole], index))
            {
                if (!isFree(-1, part))
                {
                    continue;
                }

                var common = Common(wholes[whole], parts[part]);
                if (
                    common >= PartIsContained * parts[part].Length
                    && parts[part].Length < LargestPart * wholes[whole].Length
                )
                {
                    candidates.Add(part);
                }
            }

            if (candidates.Count < 2)
            {
                continue;
            }

            // The candidates that add words not covered yet, the most covering first.
            var left = wholes[whole].ToList();
            var chosen = new List<int>();
            foreach (
                var part in candidates
                    .OrderByDescending(part => Common(wholes[whole], parts[part]))
                    .ThenBy(part => part)
            )
            {
                var gain = Common([.. left], parts[part]);
                if (gain < PartIsContained * parts[part].Length)
                {
                    continue;
                }

                chosen.Add(part);
                foreach (var word in parts[part])
                {
                    left.Remove(word);
                }
            }

            if (chosen.Count >= 2 && left.Count <= (1 - WholeIsCovered) * wholes[whole].Length)
            {
                chosen.Sort();
                chosen.ForEach(part => derive(whole, part));
            }
        }
    }

    private void MatchSameCode()
    {
        var byCode = old
            .Nodes.Select((node, i) => (node.Code, i))
            .Where(entry => entry.Code is not null && IsFree(entry.i, -1))
            .ToLookup(entry => entry.Code!, entry => entry.i, StringComparer.Ordinal);
        for (var i = 0; i < @new.Nodes.Length; i++)
        {
            if (!IsFree(-1, i) || @new.Nodes[i].Code is not { } code)
            {
                continue;
            }

            var candidates = byCode[code].Where(at => IsFree(at, -1)).ToList();
            if (
                candidates is [var only]
                && old.Nodes[only].Kind == @new.Nodes[i].Kind
                && (Similarity(only, i) >= SimilarEnoughWithCode || SameCompany(only, i))
            )
            {
                matching.Pair(only, i);
            }
        }
    }

    // A wholly new wording under an old code is still the old node when the parents are one.
    private bool SameCompany(int oldAt, int newAt)
    {
        var before = old.Nodes[oldAt].Parent;
        var after = @new.Nodes[newAt].Parent;
        return before is { } oldParent
            && after is { } newParent
            && matching.NewOf[old.PositionOf(oldParent)] == @new.PositionOf(newParent);
    }

    private void MatchSimilar()
    {
        var index = IndexOf(oldWords, at => IsFree(at, -1));
        var pairs = new List<(double Similarity, int Old, int New)>();
        for (var i = 0; i < newWords.Length; i++)
        {
            if (!IsFree(-1, i))
            {
                continue;
            }

            foreach (var candidate in CandidatesOf(newWords[i], index))
            {
                var similarity = Similarity(candidate, i);
                if (similarity >= SimilarEnough)
                {
                    var nearness = Kinship(candidate, i) * 0.001;
                    pairs.Add((similarity + nearness, candidate, i));
                }
            }
        }

        foreach (var (_, oldAt, newAt) in pairs.OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.New))
        {
            if (IsFree(oldAt, newAt))
            {
                matching.Pair(oldAt, newAt);
            }
        }
    }

    // A heading with a new wording is known by the children that went with it.
    private void MatchByChildren()
    {
        for (var i = @new.Nodes.Length - 1; i >= 0; i--)
        {
            if (!IsFree(-1, i) || @new.IsLeaf(@new.Nodes[i].Lineage))
            {
                continue;
            }

            var votes = new Dictionary<int, int>();
            var children = 0;
            foreach (var child in @new.ChildrenOf(@new.Nodes[i].Lineage))
            {
                children++;
                var was = matching.OldOf[@new.PositionOf(child.Lineage)];
                if (was >= 0 && old.Nodes[was].Parent is { } parent)
                {
                    var at = old.PositionOf(parent);
                    votes[at] = votes.GetValueOrDefault(at) + 1;
                }
            }

            var (best, count) = votes.OrderByDescending(vote => vote.Value).FirstOrDefault();
            if (count * 2 > children && IsFree(best, i))
            {
                matching.Pair(best, i);
            }
        }
    }

    private double Similarity(int oldAt, int newAt)
    {
        var before = oldWords[oldAt];
        var after = newWords[newAt];
        return before.Length + after.Length == 0 ? 0 : 2.0 * Common(before, after) / (before.Length + after.Length);
    }

    // Words that two sorted multisets share.
    private static int Common(int[] left, int[] right)
    {
        var common = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            if (left[i] == right[j])
            {
                common++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    private static Dictionary<int, List<int>> IndexOf(int[][] texts, Func<int, bool> isIn)
    {
        var index = new Dictionary<int, List<int>>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (!isIn(i))
            {
                continue;
            }

            foreach (var word in texts[i].Distinct())
            {
                (index.TryGetValue(word, out var known) ? known : index[word] = []).Add(i);
            }
        }

        return index;
    }

    // Texts that share a telling word; the rarest words are asked first, so that a long text of common words is cheap.
    private static HashSet<int> CandidatesOf(int[] words, Dictionary<int, List<int>> index)
    {
        var candidates = new HashSet<int>();
        foreach (
            var texts in words
                .Distinct()
                .Select(word => index.GetValueOrDefault(word))
                .OfType<List<int>>()
                .OrderBy(texts => texts.Count)
        )
        {
            if (texts.Count > CommonWord && candidates.Count > 0)
            {
                break;
            }

            candidates.UnionWith(texts.Take(CommonWord * 4));
            if (candidates.Count > CommonWord * 4)
            {
                break;
            }
        }

        return candidates;
    }
}
