namespace Touchstone.Agreement;

/// <summary>
/// Reads codings of stretches of texts, one row a stretch: <c>text</c>, <c>coder</c>, <c>code</c>, <c>start</c> and <c>end</c> in
/// Unicode code points, the end not included. How long texts are, and who went through them without coding anything, stands in
/// a file of texts: <c>text</c>, <c>length</c>, and optionally <c>coders</c> with a bar between them.
/// </summary>
public static class SpanCsv
{
    /// <summary>Reads the file of texts.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    /// <returns>The texts, or the first fault with its row. A text without coders has nobody yet.</returns>
    public static CsvReading<IReadOnlyList<CodedText>> Texts(Stream stream) =>
        CsvReading<IReadOnlyList<CodedText>>.Of(stream, ReadTexts);

    /// <summary>Reads the file of stretches and takes every character as a unit.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    /// <param name="texts">The texts. Where one has no coders, everybody in the file of stretches went through it.</param>
    /// <param name="uncoded">Whether characters that nobody coded count.</param>
    /// <returns>The table, or the first fault with its row.</returns>
    public static CsvReading<CodingTable> Read(
        Stream stream,
        IReadOnlyList<CodedText> texts,
        UncodedCharacters uncoded = UncodedCharacters.Count
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        return CsvReading<CodingTable>.Of(stream, file => Table(file, texts, uncoded));
    }

    private static List<CodedText> ReadTexts(CsvTable file)
    {
        var id = file.Column("text", "source", "response", "id");
        var length = file.Column("length");
        var coders = file.ColumnOrNone("coders");
        var texts = new List<CodedText>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows())
        {
            var name = file.Need(row, id);
            if (!seen.Add(name))
            {
                throw new CsvFaultException(file.Line, $"the text \"{name}\" is there already.");
            }

            texts.Add(
                new(
                    name,
                    file.WholeNumber(row, length, least: 0),
                    coders < 0
                        ? []
                        : row[coders].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
            );
        }

        return texts;
    }

    private static CodingTable Table(CsvTable file, IReadOnlyList<CodedText> texts, UncodedCharacters uncoded)
    {
        var columns = (
            Text: file.Column("text", "source", "response", "id"),
            Coder: file.Column("coder", "coder_id", "rater"),
            Code: file.Column("code", "value"),
            Start: file.Column("start"),
            End: file.Column("end")
        );
        var known = texts.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var spans = new List<CodedSpan>();
        foreach (var row in file.Rows())
        {
            var span = new CodedSpan(
                file.Need(row, columns.Text),
                file.Need(row, columns.Coder),
                file.Need(row, columns.Code),
                file.WholeNumber(row, columns.Start, least: 0),
                file.WholeNumber(row, columns.End, least: 0)
            );
            if (Fault(span, known) is { } fault)
            {
                throw new CsvFaultException(file.Line, fault);
            }

            spans.Add(span);
        }

        string[] everybody = [.. spans.Select(s => s.Coder).Distinct(StringComparer.Ordinal)];
        return CharacterCodings.Of(
            texts.Select(t => t.Coders.Count > 0 ? t : t with { Coders = everybody }),
            spans,
            uncoded
        );
    }

    private static string? Fault(CodedSpan span, Dictionary<string, CodedText> texts) =>
        !texts.TryGetValue(span.Text, out var text) ? $"the text \"{span.Text}\" is not in the file of texts."
        : text.Coders.Count > 0 && !text.Coders.Contains(span.Coder)
            ? $"\"{span.Coder}\" is none of the coders of \"{span.Text}\"."
        : span.Start >= span.End || span.End > text.Length
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the stretch from {span.Start} to {span.End} does not lie in \"{span.Text}\", which has {text.Length} characters."
            )
        : null;
}
