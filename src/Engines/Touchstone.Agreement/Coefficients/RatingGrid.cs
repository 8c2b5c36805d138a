namespace Touchstone.Agreement;

/// <summary>Patterns of categories, as the formulas take them: categories are numbers from 0 in their order.</summary>
internal sealed class RatingGrid
{
    public const string NoOrder = "not defined: the values have no order";
    public const string NoNumbers = "not defined: not all values are numbers";
    public const string NoSharedUnit = "not defined: no unit was coded by two coders";
    public const string OneCategory = "not defined: only one category used";

    public required Pattern[] Patterns { get; init; }

    public required int Coders { get; init; }

    public required int Categories { get; init; }

    /// <summary>Whether the order of the categories means anything.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The categories as numbers, where all are.</summary>
    public double[]? Numbers { get; init; }

    /// <summary>The categories as sets of codes.</summary>
    public IReadOnlyList<CodeSet>? Sets { get; init; }

    /// <summary>The grid of a table: a category is a whole value.</summary>
    public static RatingGrid Of(CodingTable table, IReadOnlyList<string>? declared)
    {
        if (table.HasSets)
        {
            return new()
            {
                Patterns = [.. table.Patterns],
                Coders = table.Coders.Count,
                Categories = table.Values.Count,
                Sets = table.Values,
            };
        }

        var order = declared ?? table.Codes;
        var at = order.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i, StringComparer.Ordinal);
        int[] category =
        [
            .. table.Values.Select(v =>
                at.TryGetValue(v.Codes[0], out var i)
                    ? i
                    : throw new ArgumentException($"The code \"{v}\" is none of the categories.", nameof(declared))
            ),
        ];
        double?[] numbers = [.. order.Select(CodeOrder.Number)];
        return new()
        {
            Patterns = [.. table.Patterns.Select(p => Renumber(p, category))],
            Coders = table.Coders.Count,
            Categories = order.Count,
            IsOrdered = declared is not null || Array.TrueForAll(numbers, n => n is not null),
            Numbers = Array.TrueForAll(numbers, n => n is not null) ? [.. numbers.Select(n => n!.Value)] : null,
            Sets = [.. order.Select(CodeSet.Of)],
        };
    }

    /// <summary>The grid of one code: 1 where a coder gave it, 0 where not. Also which of its patterns each pattern becomes.</summary>
    public static (RatingGrid Grid, int[] PatternOf) OfCode(CodingTable table, string code)
    {
        int[] has = [.. table.Values.Select(v => v.Has(code) ? 1 : 0)];
        var patterns = new List<Pattern>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var patternOf = new int[table.Patterns.Count];
        for (var p = 0; p < patternOf.Length; p++)
        {
            var pattern = Renumber(table.Patterns[p], has);
            var name = string.Join(',', pattern.Values);
            if (!at.TryGetValue(name, out patternOf[p]))
            {
                at.Add(name, patternOf[p] = patterns.Count);
                patterns.Add(pattern);
            }
        }

        return (
            new()
            {
                Patterns = [.. patterns],
                Coders = table.Coders.Count,
                Categories = 2,
                IsOrdered = true,
            },
            patternOf
        );
    }

    private static Pattern Renumber(Pattern pattern, int[] category) =>
        new([.. pattern.Values.Select(v => v == Pattern.Missing ? Pattern.Missing : category[v])]);
}
