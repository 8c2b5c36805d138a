namespace Touchstone.Agreement;

/// <summary>
/// Codings of stretches of text as codings of characters, so that coders who cut their passages differently can be compared.
/// Errors and intervals take whole texts as their sample, since the characters of a passage are not independent of each other.
/// </summary>
public static class CharacterCodings
{
    /// <summary>Takes every character as a unit.</summary>
    /// <param name="texts">The texts with who went through them.</param>
    /// <param name="spans">The codings, in any order; they may overlap.</param>
    /// <param name="uncoded">
    /// Whether characters that nobody coded count. They do in the usual kappa, and are most of the agreement where little is
    /// coded; without them kappa can only tell how coders differ in what they picked out. Say which was done.
    /// </param>
    /// <exception cref="ArgumentException">A span lies outside its text or is empty, or its text or coder is not known.</exception>
    public static CodingTable Of(
        IEnumerable<CodedText> texts,
        IEnumerable<CodedSpan> spans,
        UncodedCharacters uncoded = UncodedCharacters.Count
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(spans);
        var known = texts.ToDictionary(t => t.Id, StringComparer.Ordinal);
        string[] coders = [.. known.Values.SelectMany(t => t.Coders).Distinct(StringComparer.Ordinal)];
        var byText = spans.Select(s => Checked(s, known)).ToLookup(s => s.Text, StringComparer.Ordinal);
        return CodingTable.Of(
            coders,
            CodingUnit.Character,
            known.Values.SelectMany(t => Runs(t, [.. byText[t.Id]], coders, uncoded))
        );
    }

    private static CodedSpan Checked(CodedSpan span, Dictionary<string, CodedText> texts)
    {
        if (!texts.TryGetValue(span.Text, out var text))
        {
            throw new ArgumentException($"The text \"{span.Text}\" is not known.", nameof(span));
        }

        if (!text.Coders.Contains(span.Coder))
        {
            throw new ArgumentException($"\"{span.Coder}\" did not go through \"{span.Text}\".", nameof(span));
        }

        return span.Start >= 0 && span.Start < span.End && span.End <= text.Length
            ? span
            : throw new ArgumentException($"The span {span} is not within its text.", nameof(span));
    }

    private static IEnumerable<(string, CodeSet?[], long)> Runs(
        CodedText text,
        CodedSpan[] spans,
        string[] coders,
        UncodedCharacters uncoded
    )
    {
        int[] cuts =
        [
            .. spans.SelectMany(s => (int[])[s.Start, s.End]).Append(0).Append(text.Length).Distinct().Order(),
        ];
        for (var i = 1; i < cuts.Length; i++)
        {
            CodedSpan[] over = [.. spans.Where(s => s.Start <= cuts[i - 1] && s.End >= cuts[i])];
            if (over.Length == 0 && uncoded == UncodedCharacters.LeaveOut)
            {
                continue;
            }

            var row = new CodeSet?[coders.Length];
            for (var c = 0; c < row.Length; c++)
            {
                row[c] = text.Coders.Contains(coders[c])
                    ? CodeSet.Of(over.Where(s => s.Coder == coders[c]).Select(s => s.Code))
                    : null;
            }

            yield return (text.Id, row, cuts[i] - cuts[i - 1]);
        }
    }
}
