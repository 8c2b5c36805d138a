using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Sets the planned supervision against the rule in force.</summary>
public sealed record SupervisionCheck(
    ImmutableArray<CheckedTrainee> Trainees,
    ImmutableArray<SupervisorLoad> Supervisors
)
{
    // A year has 52 weeks and 12 months.
    private const decimal WeeksAMonth = 52m / 12m;

    public static SupervisionCheck Of(
        IEnumerable<Trainee> trainees,
        SupervisionRule rule,
        IReadOnlyList<Pillar> pillars
    )
    {
        var all = trainees.OrderBy(t => t.Label, StringComparer.OrdinalIgnoreCase).ToList();
        return new SupervisionCheck(
            [.. all.Select(t => Check(t, rule, pillars))],
            [
                .. all.SelectMany(Parts)
                    .GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(g =>
                    {
                        var coordinates = g.Count(p => p.Coordinates);
                        return new SupervisorLoad(
                            g.First().Name,
                            coordinates,
                            g.Count() - coordinates,
                            Math.Round(g.Sum(p => p.Hours) / WeeksAMonth, 1),
                            coordinates > rule.TraineesEach
                        );
                    })
                    .OrderByDescending(l => l.HoursAWeek)
                    .ThenBy(l => l.Name, StringComparer.OrdinalIgnoreCase),
            ]
        );
    }

    private static CheckedTrainee Check(Trainee trainee, SupervisionRule rule, IReadOnlyList<Pillar> pillars)
    {
        var team = trainee.Supervisors;
        var total = team.HoursAMonth + team.Associates.Sum(a => a.HoursAMonth);
        var asked = rule.HoursAWeek * WeeksAMonth;
        var missing = ImmutableArray.CreateBuilder<string>();
        if (team.Coordinating.Length == 0)
        {
            missing.Add("No coordinating supervisor is named");
        }
        // An hour or two of rounding in a month is not a gap: hours are planned in quarters.
        if (total < Math.Floor(asked * 4) / 4)
        {
            missing.Add($"{total:0.##} hours a month are planned, and {asked:0.#} are asked for");
        }
        if (team.HoursAMonth * rule.CoordinatingOneIn < Math.Min(total, asked) - 0.25m)
        {
            missing.Add($"Less than one hour in {rule.CoordinatingOneIn} is with the coordinating supervisor");
        }
        var covered = team.Pillars.Concat(team.Associates.SelectMany(a => a.Pillars)).ToHashSet();
        missing.AddRange(
            pillars.Where(p => !covered.Contains(p.Code)).Select(p => $"Nobody covers {p.Name.ToLowerInvariant()}")
        );
        return new CheckedTrainee(trainee, Math.Round(total / WeeksAMonth, 1), missing.ToImmutable());
    }

    private static IEnumerable<(string Name, decimal Hours, bool Coordinates)> Parts(Trainee trainee)
    {
        var team = trainee.Supervisors;
        if (team.Coordinating.Length > 0)
        {
            yield return (team.Coordinating, team.HoursAMonth, true);
        }
        foreach (var associate in team.Associates)
        {
            yield return (associate.Name, associate.HoursAMonth, false);
        }
    }
}

/// <param name="Missing">What the rule asks for and the plan does not have, in words; empty when all is there.</param>
public sealed record CheckedTrainee(Trainee Trainee, decimal HoursAWeek, ImmutableArray<string> Missing);

/// <param name="Coordinates">For how many trainees this person is the coordinating supervisor.</param>
/// <param name="Assists">For how many they supervise a part.</param>
public sealed record SupervisorLoad(string Name, int Coordinates, int Assists, decimal HoursAWeek, bool TooMany);
