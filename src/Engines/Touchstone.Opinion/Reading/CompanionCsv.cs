namespace Touchstone.Opinion;

/// <summary>Reads the files that go with votes: statements with their moderation, published groups, given segments.</summary>
public static class CompanionCsv
{
    /// <summary>
    /// Reads statements: <c>comment-id</c>, <c>moderated</c> (-1 rejected, 0 not looked at, 1 accepted), optionally
    /// <c>is-meta</c> (true, false) and <c>comment-body</c>.
    /// </summary>
    /// <param name="stream">The file, UTF-8.</param>
    public static CsvReading<IReadOnlyList<StatementText>> Statements(Stream stream) =>
        Read<IReadOnlyList<StatementText>>(
            stream,
            records =>
            {
                var id = records.Column("comment-id", "statement-id", "tid");
                var moderated = records.Column("moderated");
                var meta = records.ColumnOrNone("is-meta");
                var body = records.ColumnOrNone("comment-body");
                var seen = new HashSet<long>();
                var list = new List<StatementText>();
                foreach (var record in records.Rest())
                {
                    var standing = records.Number(record[moderated], "moderated") switch
                    {
                        -1 => StatementStanding.Rejected,
                        0 or 1 => StatementStanding.Open,
                        _ => throw new CsvFaultException(records.Row, "moderated must be -1, 0 or 1."),
                    };
                    if (meta >= 0 && IsTrue(record[meta], records.Row))
                    {
                        standing |= StatementStanding.Meta;
                    }

                    var number = records.Number(record[id], records.Header[id]);
                    if (!seen.Add(number))
                    {
                        throw new CsvFaultException(records.Row, $"statement {number} has a row already.");
                    }

                    list.Add(new(number, standing, body < 0 ? null : record[body]));
                }

                return list;
            }
        );

    /// <summary>
    /// Reads one division of people: <c>participant</c> and <c>group-id</c> (or <c>group</c>); an empty group is none. Other
    /// columns are skipped, so a wide table of votes does.
    /// </summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <param name="people">The people of the votes, in their order; those the file does not name are in no group.</param>
    public static CsvReading<Division> Groups(Stream stream, ReadOnlyMemory<long> people) =>
        Read(
            stream,
            records =>
            {
                var group = records.Column("group-id", "group");
                return Divide(records, people, [group])[0];
            }
        );

    /// <summary>
    /// Reads given segments: <c>participant</c> and one column per segment (profession, region, ...); an empty field is
    /// unknown.
    /// </summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <param name="people">The people of the votes, in their order.</param>
    /// <returns>A division per column, by the column's name.</returns>
    public static CsvReading<IReadOnlyList<Segment>> Segments(Stream stream, ReadOnlyMemory<long> people) =>
        Read<IReadOnlyList<Segment>>(
            stream,
            records =>
            {
                var person = records.Column("participant", "voter-id", "participant-id");
                var columns = Enumerable.Range(0, records.Header.Count).Where(c => c != person).ToArray();
                if (columns.Length == 0)
                {
                    throw new CsvFaultException(1, "there is no column with a segment.");
                }

                var divisions = Divide(records, people, columns);
                return [.. columns.Select((c, i) => new Segment(records.Header[c], divisions[i]))];
            }
        );

    private static Division[] Divide(CsvRecords records, ReadOnlyMemory<long> people, int[] columns)
    {
        var person = records.Column("participant", "voter-id", "participant-id");
        var at = new Dictionary<long, int>();
        for (var i = 0; i < people.Length; i++)
        {
            at[people.Span[i]] = i;
        }

        var names = columns.Select(_ => Enumerable.Repeat("", people.Length).ToArray()).ToArray();
        var seen = new HashSet<long>();
        foreach (var record in records.Rest())
        {
            var number = records.Number(record[person], records.Header[person]);
            if (!seen.Add(number))
            {
                throw new CsvFaultException(records.Row, $"participant {number} has a row already.");
            }

            if (at.TryGetValue(number, out var row))
            {
                for (var c = 0; c < columns.Length; c++)
                {
                    names[c][row] = record[columns[c]].Trim();
                }
            }
        }

        return [.. names.Select(GroupNames.Divide)];
    }

    private static bool IsTrue(string field, long row) =>
        field.Trim().ToLowerInvariant() switch
        {
            "true" or "1" => true,
            "false" or "0" or "" => false,
            _ => throw new CsvFaultException(row, $"is-meta is \"{field}\", neither true nor false."),
        };

    private static CsvReading<T> Read<T>(Stream stream, Func<CsvRecords, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return new(read(new CsvRecords(stream)));
        }
        catch (CsvFaultException e)
        {
            return new(e.Fault);
        }
    }
}
