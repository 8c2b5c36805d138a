using System.Runtime.CompilerServices;
using System.Text;

namespace Touchstone.Core.Platform.Exports;

/// <summary>
/// Reads CSV as RFC 4180 has it and as spreadsheets write it: any line ends, a separator of the file's own, a quotation
/// mark inside an unquoted field taken as it stands. Memory is bounded by the longest record allowed.
/// </summary>
internal sealed class CsvParsing(TextReader text, char separator, CsvLimits limits)
{
    private readonly char[] buffer = new char[16 * 1024];
    private readonly StringBuilder field = new();
    private readonly List<string> fields = [];
    private int filled;
    private int at;
    private int line = 1;

    /// <exception cref="BrokenCsvException">A quotation mark is not closed or not where it can be, or a limit is passed.</exception>
    public async IAsyncEnumerable<CsvRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var begins = 1;
        var state = State.FieldStart;
        while (true)
        {
            if (at == filled)
            {
                (filled, at) = (await text.ReadAsync(buffer, cancel), 0);
                if (filled == 0)
                {
                    break;
                }
            }

            var c = buffer[at++];
            if (c == '\0')
            {
                throw new BrokenCsvException(line, "This is not a text file");
            }

            var isLineEnd = c is '\n' or '\r' && state != State.Quoted;
            if (isLineEnd)
            {
                if (c == '\r')
                {
                    await SkipLineFeedAsync(cancel);
                }

                if (End(state) is { } record)
                {
                    yield return new CsvRecord(begins, record);
                }

                begins = ++line;
                state = State.FieldStart;
                continue;
            }

            state = Take(c, state);
        }

        if (state == State.Quoted)
        {
            throw new BrokenCsvException(begins, "A quotation mark that begins here is not closed");
        }

        if (End(state) is { } last)
        {
            yield return new CsvRecord(begins, last);
        }
    }

    private State Take(char c, State state)
    {
        switch (state)
        {
            case State.FieldStart when c == '"':
                return State.Quoted;
            case State.Quoted when c == '"':
                return State.QuoteInQuoted;
            case State.QuoteInQuoted when c == '"':
                Append(c);
                return State.Quoted;
            case State.QuoteInQuoted when c != separator:
                throw new BrokenCsvException(line, "Text stands after a closing quotation mark");
            case State.Quoted:
                // CRLF inside a field counts as one line, at its line feed; a lone CR, of old spreadsheets, is rare enough.
                line += c == '\n' ? 1 : 0;
                Append(c);
                return State.Quoted;
            default:
                if (c == separator)
                {
                    EndField();
                    return State.FieldStart;
                }

                Append(c);
                return State.Plain;
        }
    }

    private void Append(char c)
    {
        if (field.Length >= limits.LongestField)
        {
            throw new BrokenCsvException(line, $"A field has more than {limits.LongestField} characters");
        }

        field.Append(c);
    }

    private void EndField()
    {
        if (fields.Count >= limits.MostColumns)
        {
            throw new BrokenCsvException(line, $"A line has more than {limits.MostColumns} columns");
        }

        fields.Add(field.ToString());
        field.Clear();
    }

    /// <summary>The finished record; null for an empty line.</summary>
    private List<string>? End(State state)
    {
        if (state == State.FieldStart && fields.Count == 0)
        {
            return null;
        }

        EndField();
        List<string> record = [.. fields];
        fields.Clear();
        return record;
    }

    private async Task SkipLineFeedAsync(CancellationToken cancel)
    {
        if (at == filled)
        {
            (filled, at) = (await text.ReadAsync(buffer, cancel), 0);
        }

        if (at < filled && buffer[at] == '\n')
        {
            at++;
        }
    }

    private enum State
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }
}
