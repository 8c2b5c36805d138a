using System.Text;

namespace Touchstone.Frameworks.Comparing;

/// <summary>Compares two texts word by word.</summary>
public static class WordDiff
{
    /// <summary>
    /// The stretches in reading order. What is <see cref="WordEditKind.Same"/> or <see cref="WordEditKind.Deleted"/> makes up
    /// the old text, what is Same or <see cref="WordEditKind.Inserted"/> the new one, to the letter.
    /// </summary>
    public static ValueList<WordEdit> Between(string old, string @new)
    {
        var before = Words(old);
        var after = Words(@new);
        var edits = new List<WordEdit>();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        var same = new StringBuilder();
        foreach (var (oldAt, newAt) in EditScript.Between(before, after))
        {
            if (oldAt >= 0 && newAt >= 0)
            {
                // A lone space between two changes would shred the sentence; it belongs to the change on both sides.
                same.Append(before[oldAt]);
                if (!string.IsNullOrWhiteSpace(before[oldAt]))
                {
                    EndChange();
                    EndSame();
                }

                continue;
            }

            if (same.Length > 0)
            {
                if (deleted.Length > 0 || inserted.Length > 0)
                {
                    deleted.Append(same);
                    inserted.Append(same);
                    same.Clear();
                }
                else
                {
                    EndSame();
                }
            }

            (oldAt >= 0 ? deleted : inserted).Append(oldAt >= 0 ? before[oldAt] : after[newAt]);
        }

        EndChange();
        EndSame();
        return [.. edits];

        void EndChange()
        {
            Add(WordEditKind.Deleted, deleted);
            Add(WordEditKind.Inserted, inserted);
        }

        void EndSame() => Add(WordEditKind.Same, same);

        void Add(WordEditKind kind, StringBuilder text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (edits.Count > 0 && edits[^1].Kind == kind)
            {
                edits[^1] = edits[^1] with { Text = edits[^1].Text + text };
            }
            else
            {
                edits.Add(new WordEdit(kind, text.ToString()));
            }

            text.Clear();
        }
    }

    /// <summary>Words, runs of white space, and every other character by itself.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (IsWord(text[start]))
            {
                while (end < text.Length && IsWord(text[end]))
                {
                    end++;
                }
            }
            else if (char.IsWhiteSpace(text[start]))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static bool IsWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '\'' or '’';
}
