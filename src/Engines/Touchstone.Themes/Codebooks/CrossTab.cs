namespace Touchstone.Themes.Codebooks;

/// <summary>How many responses have each code, by the value of an attribute; small counts hidden.</summary>
/// <remarks>A hidden count is null. A response with several codes counts once for each, and once in the number of responses.</remarks>
public sealed record CrossTab
{
    /// <summary>The least count that is shown where the body does not set another.</summary>
    public const int UsualMinimum = 5;

    /// <summary>How responses without a value are named.</summary>
    public const string NoValue = "(not known)";

    /// <summary>The values of the attribute, in order; the last may be <see cref="NoValue"/>.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The codes.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>For each value the responses with each code; null where hidden.</summary>
    public required IReadOnlyList<IReadOnlyList<int?>> Counts { get; init; }

    /// <summary>For each value the number of responses; null where hidden.</summary>
    public required IReadOnlyList<int?> Responses { get; init; }

    /// <summary>For each code the responses of all values; null where hidden.</summary>
    public required IReadOnlyList<int?> Totals { get; init; }

    /// <summary>All responses.</summary>
    public required int All { get; init; }

    /// <summary>The least count that is shown.</summary>
    public required int Minimum { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="responses">Each response with its value of the attribute, null or empty where not known, and its codes.</param>
    /// <param name="minimum">The least count to show, 1 up; 1 hides nothing.</param>
    public static CrossTab Of(
        IReadOnlyList<(string? Value, IReadOnlyList<string> Codes)> responses,
        int minimum = UsualMinimum
    )
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var values = responses
            .Select(r => r.Value)
            .Where(v => !string.IsNullOrEmpty(v))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (responses.Any(r => string.IsNullOrEmpty(r.Value)))
        {
            values.Add(NoValue);
        }

        var codes = responses
            .SelectMany(r => r.Codes)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var rowOf = values.Select((v, i) => (v, i)).ToDictionary(v => v.v, v => v.i, StringComparer.Ordinal);
        var columnOf = codes.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        var counts = new int[values.Count, codes.Count];
        var sizes = new int[values.Count, 1];
        foreach (var (value, given) in responses)
        {
            var row = rowOf[string.IsNullOrEmpty(value) ? NoValue : value];
            sizes[row, 0]++;
            foreach (var code in given.Distinct(StringComparer.Ordinal))
            {
                counts[row, columnOf[code]]++;
            }
        }

        return Hidden(values, codes, counts, sizes, responses.Count, minimum);
    }

    private static CrossTab Hidden(
        List<string> values,
        List<string> codes,
        int[,] counts,
        int[,] sizes,
        int all,
        int minimum
    )
    {
        var (cells, _, columnSums) = CellHiding.Of(counts, minimum);
        // The number of responses is a column of its own: a small one is hidden with the least of the others.
        var hiddenSizes = values.Select((_, r) => sizes[r, 0] < minimum && sizes[r, 0] > 0).ToArray();
        var hiddenSum = Enumerable.Range(0, values.Count).Where(r => hiddenSizes[r]).Sum(r => sizes[r, 0]);
        foreach (
            var row in Enumerable.Range(0, values.Count).Where(r => !hiddenSizes[r]).OrderBy(r => sizes[r, 0]).ToList()
        )
        {
            if (hiddenSum == 0 || (hiddenSum >= minimum && hiddenSizes.Count(h => h) > 1))
            {
                break;
            }

            hiddenSizes[row] = true;
            hiddenSum += sizes[row, 0];
        }

        return new CrossTab
        {
            Values = values,
            Codes = codes,
            Counts =
            [
                .. values.Select(
                    (_, r) => (IReadOnlyList<int?>)[.. codes.Select((_, c) => cells[r, c] ? (int?)null : counts[r, c])]
                ),
            ],
            Responses = [.. values.Select((_, r) => hiddenSizes[r] ? (int?)null : sizes[r, 0])],
            Totals =
            [
                .. codes.Select(
                    (_, c) => columnSums[c] ? (int?)null : Enumerable.Range(0, values.Count).Sum(r => counts[r, c])
                ),
            ],
            All = all,
            Minimum = minimum,
        };
    }
}
