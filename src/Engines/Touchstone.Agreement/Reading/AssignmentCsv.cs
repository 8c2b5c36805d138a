namespace Touchstone.Agreement;

/// <summary>Reads the files of an assignment: submissions, reviewers with their traits, and pairs of the two.</summary>
public static class AssignmentCsv
{
    private static readonly string[] Yes = ["yes", "y", "true", "1"];
    private static readonly string[] No = ["no", "n", "false", "0", ""];

    /// <summary>Reads submissions: <c>submission</c> and optionally <c>reviewers</c>, how many it needs.</summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <param name="each">How many a submission needs where the file does not say, at least 1.</param>
    public static CsvReading<IReadOnlyList<Submission>> Submissions(Stream stream, int each)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(each, 1);
        return CsvReading<IReadOnlyList<Submission>>.Of(
            stream,
            file =>
            {
                var id = file.Column("submission", "id");
                var need = file.ColumnOrNone("reviewers", "needed", "each");
                return OnePerRow(
                    file,
                    id,
                    row => new Submission(
                        row[id],
                        need < 0 || row[need].Length == 0 ? each : file.WholeNumber(row, need, least: 1)
                    )
                );
            }
        );
    }

    /// <summary>
    /// Reads reviewers: <c>reviewer</c>, optionally <c>cap</c>, and a column for each trait. A column of yes and no, true and false, or 1
    /// and 0 is read as yes and no.
    /// </summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <param name="cap">The cap of reviewers for whom the file does not say, from 0.</param>
    public static CsvReading<IReadOnlyList<Reviewer>> Reviewers(Stream stream, int cap)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        return CsvReading<IReadOnlyList<Reviewer>>.Of(
            stream,
            file =>
            {
                var id = file.Column("reviewer", "id");
                var most = file.ColumnOrNone("cap", "max", "load");
                int[] traits = [.. Enumerable.Range(0, file.Header.Count).Where(c => c != id && c != most)];
                var rows = OnePerRow(
                    file,
                    id,
                    row =>
                        (Row: row, Cap: most < 0 || row[most].Length == 0 ? cap : file.WholeNumber(row, most, least: 0))
                );
                var isYesOrNo = traits.ToDictionary(
                    t => t,
                    t => rows.All(r => Is(Yes, r.Row[t]) || Is(No, r.Row[t])) && rows.Any(r => Is(Yes, r.Row[t]))
                );
                return
                [
                    .. rows.Select(r => new Reviewer(
                        r.Row[id],
                        r.Cap,
                        traits.ToDictionary(
                            t => file.Header[t],
                            t =>
                                !isYesOrNo[t] ? r.Row[t]
                                : Is(Yes, r.Row[t]) ? "yes"
                                : "no",
                            StringComparer.OrdinalIgnoreCase
                        )
                    )),
                ];
            }
        );
    }

    /// <summary>Reads pairs: <c>submission</c>, <c>reviewer</c>.</summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <param name="submissions">The submissions there are.</param>
    /// <param name="reviewers">The reviewers there are.</param>
    public static CsvReading<IReadOnlyList<(string Submission, string Reviewer)>> Pairs(
        Stream stream,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Reviewer> reviewers
    ) =>
        CsvReading<IReadOnlyList<(string, string)>>.Of(
            stream,
            file => [.. Pairs(file, submissions, reviewers).Select(p => p.Pair)]
        );

    /// <summary>Reads matches: <c>submission</c>, <c>reviewer</c>, <c>match</c>, more being better.</summary>
    /// <param name="stream">The file, UTF-8.</param>
    /// <param name="submissions">The submissions there are.</param>
    /// <param name="reviewers">The reviewers there are.</param>
    public static CsvReading<IReadOnlyDictionary<(string Submission, string Reviewer), double>> Matches(
        Stream stream,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Reviewer> reviewers
    ) =>
        CsvReading<IReadOnlyDictionary<(string, string), double>>.Of(
            stream,
            file =>
            {
                var match = file.Column("match", "score", "affinity");
                var matches = new Dictionary<(string, string), double>();
                foreach (var (pair, row) in Pairs(file, submissions, reviewers))
                {
                    if (!matches.TryAdd(pair, file.Number(row, match)))
                    {
                        throw new CsvFaultException(
                            file.Line,
                            $"\"{pair.Submission}\" and \"{pair.Reviewer}\" have a match already."
                        );
                    }
                }

                return matches;
            }
        );

    private static IEnumerable<((string Submission, string Reviewer) Pair, string[] Row)> Pairs(
        CsvTable file,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Reviewer> reviewers
    )
    {
        var (submission, reviewer) = (file.Column("submission"), file.Column("reviewer"));
        var knownSubmissions = submissions.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var knownReviewers = reviewers.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in file.Rows())
        {
            var pair = (file.Need(row, submission), file.Need(row, reviewer));
            if (!knownSubmissions.Contains(pair.Item1))
            {
                throw new CsvFaultException(file.Line, $"there is no submission \"{pair.Item1}\".");
            }

            if (!knownReviewers.Contains(pair.Item2))
            {
                throw new CsvFaultException(file.Line, $"there is no reviewer \"{pair.Item2}\".");
            }

            yield return (pair, row);
        }
    }

    private static List<T> OnePerRow<T>(CsvTable file, int id, Func<string[], T> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<T>();
        foreach (var row in file.Rows())
        {
            if (!seen.Add(file.Need(row, id)))
            {
                throw new CsvFaultException(file.Line, $"\"{row[id]}\" has a row already.");
            }

            all.Add(read(row));
        }

        return all;
    }

    private static bool Is(string[] words, string value) => words.Contains(value, StringComparer.OrdinalIgnoreCase);
}
