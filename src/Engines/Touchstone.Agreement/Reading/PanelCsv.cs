namespace Touchstone.Agreement;

/// <summary>
/// Reads a panel's ratings: one row a rating (<c>item</c>, <c>panellist</c>, <c>rating</c>, optionally <c>round</c>), or one row an
/// item with a column for each panellist (<c>item</c>, optionally <c>round</c>). An empty rating is none.
/// </summary>
public static class PanelCsv
{
    private static readonly string[] ItemColumns = ["item", "statement", "unit", "item_id"];
    private static readonly string[] PanellistColumns = ["panellist", "panelist", "expert", "rater", "coder", "member"];
    private static readonly string[] RatingColumns = ["rating", "score", "value"];

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, UTF-8, read to its end.</param>
    /// <param name="scale">The scale of the ratings.</param>
    /// <returns>The panel, or the first fault with its row.</returns>
    public static CsvReading<Panel> Read(Stream stream, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return CsvReading<Panel>.Of(stream, file => Panel.Of(scale, Ratings(file, scale)));
    }

    private static IEnumerable<PanelRating> Ratings(CsvTable file, RatingScale scale)
    {
        var item = file.Column(ItemColumns);
        var round = file.ColumnOrNone("round");
        var panellist = file.ColumnOrNone(PanellistColumns);
        var rating = file.ColumnOrNone(RatingColumns);
        int[] columns =
            rating >= 0 ? [rating] : [.. Enumerable.Range(0, file.Header.Count).Where(c => c != item && c != round)];
        if (rating >= 0 && panellist < 0)
        {
            throw new CsvFaultException(1, "there is no column \"panellist\".");
        }

        var rowOf = new Dictionary<(string, string, int), long>();
        foreach (var row in file.Rows())
        {
            foreach (var column in columns.Where(c => row[c].Length > 0))
            {
                var given = new PanelRating(
                    file.Need(row, item),
                    rating >= 0 ? file.Need(row, panellist) : file.Names[column],
                    Rating(file, row, column, scale),
                    round < 0 ? 1 : file.WholeNumber(row, round, least: 1)
                );
                if (!rowOf.TryAdd((given.Item, given.Panellist, given.Round), file.Line))
                {
                    var first = rowOf[(given.Item, given.Panellist, given.Round)];
                    throw new CsvFaultException(
                        file.Line,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"\"{given.Panellist}\" has a rating of \"{given.Item}\" in round {given.Round} already (row {first})."
                        )
                    );
                }

                yield return given;
            }
        }
    }

    private static int Rating(CsvTable file, string[] row, int column, RatingScale scale)
    {
        var number = file.Number(row, column);
        return number == Math.Floor(number) && number >= scale.Lowest && number <= scale.Highest
            ? (int)number
            : throw new CsvFaultException(
                file.Line,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the rating \"{row[column]}\" is not a whole number from {scale.Lowest} to {scale.Highest}."
                )
            );
    }
}
