using System.Text;

namespace Touchstone.Opinion;

/// <summary>
/// Reads votes from the two exports in use: one row a vote (<c>timestamp, comment-id, voter-id, vote</c>, in any order, other
/// columns skipped) or the wide table (<c>participant, group-id, ...</c> and a column per statement).
/// </summary>
/// <remarks>
/// One row a vote: of two votes of a person on a statement the later by time counts, and the lower row when the times are the
/// same or missing. Rows need not be in time order. A vote is 1 (agree), -1 (disagree) or 0 (pass); anything else refuses the
/// file. The wide table has one row a person, and an empty cell for no vote.
/// </remarks>
public static class VoteCsv
{
    /// <summary>A vote within this time of the one before was not read first: a fast reader takes several seconds.</summary>
    public const int QuickMilliseconds = 800;

    /// <summary>Rows longer than this, in bytes, refuse the file: a wide table of 100,000 statements is shorter.</summary>
    public const int LongestRow = 1 << 20;

    private static readonly string[] PersonColumns = ["voter-id", "participant-id", "participant", "voter"];
    private static readonly string[] StatementColumns = ["comment-id", "statement-id", "tid"];

    /// <summary>Reads a file of either kind.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    public static CsvReading<VoteFile> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            var lines = new LineReader(stream, LongestRow);
            if (!lines.Next(out var first))
            {
                throw new CsvFaultException(0, "the file is empty.");
            }

            var header = Header(first);
            return new(header.Contains("vote") ? ReadRows(lines, header) : ReadWide(lines, header));
        }
        catch (CsvFaultException e)
        {
            return new(e.Fault);
        }
    }

    private static List<string> Header(ReadOnlySpan<byte> line)
    {
        var fields = new FieldReader(line, 1);
        var names = new List<string>();
        while (fields.HasMore)
        {
            names.Add(Encoding.UTF8.GetString(fields.Next()).Trim().ToLowerInvariant());
        }

        var twice = names.GroupBy(n => n).FirstOrDefault(g => g.Key.Length > 0 && g.Count() > 1);
        return twice is null ? names : throw new CsvFaultException(1, $"the column \"{twice.Key}\" is there twice.");
    }

    private static int Column(List<string> header, string[] names)
    {
        var at = header.FindIndex(n => names.Contains(n));
        return at >= 0 ? at : throw new CsvFaultException(1, $"there is no column \"{names[0]}\".");
    }

    private static VoteFile ReadRows(LineReader lines, List<string> header)
    {
        var personColumn = Column(header, PersonColumns);
        var statementColumn = Column(header, StatementColumns);
        var voteColumn = header.IndexOf("vote");
        var timeColumn = header.IndexOf("timestamp");
        var log = new VoteLog(timeColumn >= 0);
        while (lines.Next(out var line))
        {
            if (line.IsEmpty)
            {
                continue;
            }

            var fields = new FieldReader(line, lines.Row);
            long person = 0;
            long statement = 0;
            long vote = 0;
            long time = 0;
            for (var column = 0; column < header.Count; column++)
            {
                if (column == voteColumn)
                {
                    vote = fields.NextNumber("vote");
                    if (vote is < -1 or > 1)
                    {
                        throw NotAVote(lines.Row, vote.ToString(CultureInfo.InvariantCulture));
                    }
                }
                else if (column == personColumn)
                {
                    person = fields.NextNumber(header[column]);
                }
                else if (column == statementColumn)
                {
                    statement = fields.NextNumber(header[column]);
                }
                else if (column == timeColumn)
                {
                    time = fields.NextNumber("timestamp");
                }
                else
                {
                    fields.Next();
                }
            }

            fields.End();
            log.Add(person, statement, (int)vote, time);
        }

        return log.Close();
    }

    private static VoteFile ReadWide(LineReader lines, List<string> header)
    {
        var personColumn = Column(header, PersonColumns);
        var groupColumn = header.IndexOf("group-id");
        var statementOf = new long[header.Count];
        for (var column = 0; column < header.Count; column++)
        {
            statementOf[column] = long.TryParse(
                header[column],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
                ? id
                : -1;
        }

        if (statementOf.All(id => id < 0))
        {
            throw new CsvFaultException(
                1,
                "there is neither a column \"vote\" nor a column that is named by a statement's number."
            );
        }

        var log = new VoteLog(timed: false);
        foreach (var id in statementOf.Where(id => id >= 0))
        {
            log.AddStatement(id);
        }

        var seen = new HashSet<long>();
        var groups = new List<string>();
        long rows = 0;
        while (lines.Next(out var line))
        {
            if (line.IsEmpty)
            {
                continue;
            }

            var fields = new FieldReader(line, lines.Row);
            var group = "";
            long person = 0;
            var votes = new List<(long Statement, int Vote)>();
            for (var column = 0; column < header.Count; column++)
            {
                if (column == personColumn)
                {
                    person = fields.NextNumber(header[column]);
                }
                else if (column == groupColumn)
                {
                    group = Encoding.UTF8.GetString(fields.Next()).Trim();
                }
                else if (statementOf[column] >= 0)
                {
                    var field = fields.Next();
                    if (!field.IsEmpty)
                    {
                        votes.Add((statementOf[column], WideVote(field, lines.Row)));
                    }
                }
                else
                {
                    fields.Next();
                }
            }

            fields.End();
            rows++;
            if (!seen.Add(person))
            {
                throw new CsvFaultException(lines.Row, $"participant {person} has a row already.");
            }

            log.AddPerson(person);
            groups.Add(group);
            foreach (var (statement, vote) in votes)
            {
                log.Add(person, statement, vote, 0);
            }
        }

        return log.Close() with
        {
            RowsRead = rows,
            PublishedGroups = groupColumn < 0 || groups.All(g => g.Length == 0) ? null : GroupNames.Divide(groups),
        };
    }

    private static int WideVote(ReadOnlySpan<byte> field, long row)
    {
        if (field.SequenceEqual("1"u8))
        {
            return 1;
        }

        if (field.SequenceEqual("-1"u8))
        {
            return -1;
        }

        return field.SequenceEqual("0"u8)
            ? 0
            : throw NotAVote(row, Encoding.UTF8.GetString(field[..Math.Min(40, field.Length)]));
    }

    private static CsvFaultException NotAVote(long row, string found) =>
        new(row, $"the vote is \"{found}\"; it must be 1 (agree), -1 (disagree) or 0 (pass).");
}
