namespace Touchstone.Agreement;

/// <summary>Reads reviewers' scores, one row a score: <c>submission</c>, <c>reviewer</c>, <c>score</c>.</summary>
public static class ScoreCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    /// <returns>The scores in the order of the file, or the first fault with its row.</returns>
    public static CsvReading<IReadOnlyList<ReviewScore>> Read(Stream stream) =>
        CsvReading<IReadOnlyList<ReviewScore>>.Of(
            stream,
            file =>
            {
                var submission = file.Column("submission", "target", "item", "unit");
                var reviewer = file.Column("reviewer", "judge", "rater", "coder");
                var score = file.Column("score", "rating", "value");
                var rowOf = new Dictionary<(string, string), long>();
                var scores = new List<ReviewScore>();
                foreach (var row in file.Rows())
                {
                    var given = new ReviewScore(
                        file.Need(row, submission),
                        file.Need(row, reviewer),
                        file.Number(row, score)
                    );
                    if (!rowOf.TryAdd((given.Submission, given.Reviewer), file.Line))
                    {
                        throw new CsvFaultException(
                            file.Line,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"\"{given.Reviewer}\" has a score of \"{given.Submission}\" already (row {rowOf[(given.Submission, given.Reviewer)]})."
                            )
                        );
                    }

                    scores.Add(given);
                }

                return scores;
            }
        );
}
