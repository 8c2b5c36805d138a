using System.Collections.Immutable;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>
/// Supply against planned need of a group of posts, year by year. Those in post leave at the scenario's rates, by age where it was
/// given; those in training join in equal parts over the years of training, as far as they finish; nobody else starts.
/// </summary>
internal static class Supply
{
    private const string Central = "central";

    /// <summary>What a group starts from.</summary>
    internal sealed record Start(decimal Wte, decimal ShareFrom55, decimal Training);

    public static ImmutableArray<SupplyYear> Of(IReadOnlyCollection<Post> posts, BaselineData data)
    {
        var scenarios = data.Reference.WorkforceScenarios.On(data.Round.AsAt);
        var start = StartOf(posts);
        var paths = scenarios.ToDictionary(s => s.Code, s => Path(start, s));
        // A body with scenarios of its own may have none that it calls central: then the one in the middle of its list is.
        var central = paths[scenarios.Has(Central) ? Central : scenarios[scenarios.Count / 2].Code];
        return
        [
            .. Enumerable
                .Range(1, BaselineRound.PlanYears)
                .Select(year => new SupplyYear(
                    data.Round.YearOf(year),
                    Figures.Round(posts.Sum(p => p.Needed[year - 1])),
                    Figures.Round(paths.Values.Min(path => path[year - 1])),
                    Figures.Round(central[year - 1]),
                    Figures.Round(paths.Values.Max(path => path[year - 1]))
                )),
        ];
    }

    private static Start StartOf(IReadOnlyCollection<Post> posts)
    {
        var withAge = posts.Sum(p => p.WithAge);
        return new Start(
            posts.Sum(p => p.InPostWte),
            withAge == 0 ? 0 : (decimal)posts.Sum(p => p.From55) / withAge,
            posts.Sum(p => p.InTrainingWte)
        );
    }

    /// <summary>Whole-time equivalent at the end of each year.</summary>
    internal static ImmutableArray<decimal> Path(Start start, WorkforceScenario scenario)
    {
        var older = start.Wte * start.ShareFrom55;
        var younger = start.Wte - older;
        var path = ImmutableArray.CreateBuilder<decimal>();
        for (var year = 1; year <= BaselineRound.PlanYears; year++)
        {
            younger *= 1 - scenario.Leaving;
            older *= 1 - scenario.Retiring;
            if (year <= scenario.YearsOfTraining)
            {
                younger += start.Training * scenario.Finishing / scenario.YearsOfTraining;
            }
            path.Add(younger + older);
        }
        return path.ToImmutable();
    }
}

/// <summary>One year of a group: whole-time equivalents needed and there.</summary>
internal sealed record SupplyYear(int Year, decimal Need, decimal Low, decimal Central, decimal High)
{
    public decimal Gap => Need - Central;
}
