namespace Touchstone.Agreement;

/// <summary>Everything about how coders agree: all figures side by side, code by code, pair by pair.</summary>
public sealed class AgreementReport
{
    private const double HighAgreement = 0.8;
    private const double WideGap = 0.2;

    private AgreementReport(CodingTable table, AgreementOptions options) => (Table, Options) = (table, options);

    /// <summary>The codings.</summary>
    public CodingTable Table { get; }

    /// <summary>What was asked for.</summary>
    public AgreementOptions Options { get; }

    /// <summary>All figures. A value is a whole set of codes where units have several.</summary>
    public IReadOnlyDictionary<AgreementFigure, Estimate> Figures { get; private set; } =
        new Dictionary<AgreementFigure, Estimate>();

    /// <summary>One row a code, in the order of <see cref="CodingTable.Codes"/>.</summary>
    public IReadOnlyList<CodeAgreement> Codes { get; private set; } = [];

    /// <summary>One row a pair of coders.</summary>
    public IReadOnlyList<PairAgreement> Pairs { get; private set; } = [];

    /// <summary>What a reader must know to read the figures rightly, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Works everything out.</summary>
    /// <param name="table">The codings.</param>
    /// <param name="options">What to work out; null for the defaults.</param>
    /// <exception cref="ArgumentException">A code is none of the categories that the options name.</exception>
    public static AgreementReport Of(CodingTable table, AgreementOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new();
        var report = new AgreementReport(table, options);
        var grid = RatingGrid.Of(table, options.Categories);
        var jobs = new List<Job>();
        foreach (var figure in Enum.GetValues<AgreementFigure>())
        {
            jobs.Add(Job.Of(table, figure, grid, patternOf: null));
        }

        foreach (var code in table.Codes)
        {
            var (own, patternOf) = RatingGrid.OfCode(table, code);
            jobs.Add(Job.Of(table, AgreementFigure.PercentAgreement, own, patternOf));
            jobs.Add(Job.Of(table, AgreementFigure.CohenKappa, own, patternOf));
            jobs.Add(Job.Of(table, AgreementFigure.GwetAc1, own, patternOf));
        }

        var estimates = Estimate(table, options, jobs);
        var figures = Enum.GetValues<AgreementFigure>();
        report.Figures = figures.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => estimates[p.i]);
        report.Codes = [.. table.Codes.Select((code, i) => OfCode(table, code, estimates, figures.Length + (3 * i)))];
        report.Pairs = OfPairs(table, grid);
        report.Notes = [.. report.MakeNotes()];
        return report;
    }

    private static Estimate[] Estimate(CodingTable table, AgreementOptions options, List<Job> jobs)
    {
        var defined = jobs.Where(j => j.Obstacle is null).ToArray();
        var intervals = new Resampling(table, options).Intervals([
            .. defined.Where(j => j.IsQuick).Select(j => (j.Formula!, j.PatternOf, j.Weights.Length)),
        ]);
        var next = 0;
        return
        [
            .. jobs.Select(j =>
                j.Obstacle is { } obstacle
                    ? Agreement.Estimate.Undefined(obstacle)
                    : new Estimate(
                        j.Value,
                        Uncertainty.StandardError(table, j.Formula!, j.Weights, j.PatternOf),
                        j.IsQuick ? intervals[next++] : null,
                        NotDefined: null
                    )
            ),
        ];
    }

    private static CodeAgreement OfCode(CodingTable table, string code, Estimate[] estimates, int at)
    {
        bool[] has = [.. table.Values.Select(v => v.Has(code))];
        var given = new double[table.Coders.Count];
        var (with, without, bothWith, bothWithout) = (0.0, 0.0, 0.0, 0.0);
        for (var p = 0; p < table.Patterns.Count; p++)
        {
            var (pattern, units) = (table.Patterns[p], table.Weights[p]);
            for (var c = 0; c < given.Length; c++)
            {
                given[c] += pattern.Values[c] != Pattern.Missing && has[pattern.Values[c]] ? units : 0;
            }

            if (pattern.Count >= 2)
            {
                var yes = pattern.Given.Count(v => has[v]);
                var no = pattern.Count - yes;
                with += units * yes;
                without += units * no;
                bothWith += units * yes * (yes - 1) / (pattern.Count - 1);
                bothWithout += units * no * (no - 1) / (pattern.Count - 1);
            }
        }

        var (agreement, kappa, ac1) = (estimates[at], estimates[at + 1], estimates[at + 2]);
        return new(
            code,
            table.SharedUnitCount,
            with + without > 0 ? with / (with + without) : null,
            [.. given.Select(g => (long)g)],
            agreement,
            kappa,
            ac1,
            with > 0 ? bothWith / with : null,
            without > 0 ? bothWithout / without : null,
            IsParadox(agreement, kappa, ac1)
        );
    }

    private static bool IsParadox(Estimate agreement, Estimate kappa, Estimate ac1) =>
        agreement.Value >= HighAgreement && ac1.Value - kappa.Value >= WideGap;

    private static PairAgreement[] OfPairs(CodingTable table, RatingGrid grid)
    {
        var kappas = new PairwiseKappa(grid, new Weighting(Weighting.Fall.AllOrNothing, grid.Categories));
        var names = Enumerable
            .Range(0, grid.Coders)
            .SelectMany(a =>
                Enumerable.Range(a + 1, grid.Coders - a - 1).Select(b => (table.Coders[a], table.Coders[b]))
            );
        return
        [
            .. names.Zip(
                kappas.Pairs(table.Weights),
                (coders, pair) =>
                    new PairAgreement(
                        coders.Item1,
                        coders.Item2,
                        (long)pair.Units,
                        pair.Units > 0 ? pair.Observed : null,
                        double.IsNaN(pair.Kappa) ? null : pair.Kappa
                    )
            ),
        ];
    }

    private IEnumerable<string> MakeNotes()
    {
        var (percent, kappa, ac1) = (
            Figures[AgreementFigure.PercentAgreement],
            Figures[AgreementFigure.CohenKappa],
            Figures[AgreementFigure.GwetAc1]
        );
        if (IsParadox(percent, kappa, ac1))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Prevalence paradox: coders agree on {percent.Value:P1} and kappa is {kappa.Value:F3}, because nearly all values are the same. Kappa takes most of such agreement for chance; AC1 ({ac1.Value:F3}) does not. Read both, with the prevalence of each code."
            );
        }

        foreach (var code in Codes.Where(c => c.HasPrevalenceParadox))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Code \"{code.Code}\" has a prevalence of {code.Prevalence:P1}: agreement {code.Agreement.Value:P1}, kappa {code.Kappa.Value:F3}, AC1 {code.GwetAc1.Value:F3}."
            );
        }

        if (Table.HasSets)
        {
            yield return "Units have several codes or none: all figures but the alphas with Jaccard and MASI distance take a whole set of codes as one value. The table by code takes each code apart.";
        }

        if (Table.Coders.Count > 2)
        {
            yield return "Cohen's kappas are means over the pairs of coders.";
        }

        if (Pairs.Any(p => p.Kappa is null) && Pairs.Any(p => p.Kappa is not null))
        {
            yield return "Some pairs of coders share no unit or use one category only; their kappa is not defined and not in the mean.";
        }

        if (Options.Resamples > 0 && !TableDistance.IsTabledFor(Table.Values.Count))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"There are {Table.Values.Count:N0} different values; the alphas with ratio, Jaccard and MASI distance have a standard error and no bootstrap interval."
            );
        }

        if (Table.Unit == CodingUnit.Character)
        {
            yield return "The unit is the character: long passages weigh more than short ones, and characters that nobody coded count as agreement where they are part of the table.";
        }
    }

    /// <summary>A figure to be worked out on a grid whose patterns gather those of the table.</summary>
    private sealed record Job(IFormula? Formula, string? Obstacle, double Value, int[]? PatternOf, double[] Weights)
    {
        public bool IsQuick => Formula is not KrippendorffAlpha { IsSlow: true };

        public static Job Of(CodingTable table, AgreementFigure figure, RatingGrid grid, int[]? patternOf)
        {
            var weights = patternOf is null
                ? table.Weights
                : Resampling.Gather(table.Weights, patternOf, grid.Patterns.Length);
            if (table.SharedUnitCount == 0)
            {
                return new(null, RatingGrid.NoSharedUnit, 0, patternOf, weights);
            }

            var (formula, obstacle) = FigureList.Of(figure, grid);
            var value = formula?.Value(weights) ?? double.NaN;
            return new(
                formula,
                obstacle ?? (double.IsNaN(value) ? RatingGrid.OneCategory : null),
                value,
                patternOf,
                weights
            );
        }
    }
}
