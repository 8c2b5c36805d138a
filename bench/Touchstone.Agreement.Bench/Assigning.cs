using System.Globalization;

namespace Touchstone.Agreement.Bench;

/// <summary>Assignment of reviewers, with panels balanced over profession, sector and lived experience.</summary>
internal static class Assigning
{
    private static readonly string[] Professions =
    [
        "nurse",
        "midwife",
        "pharmacist",
        "paramedic",
        "physiotherapist",
        "dietitian",
    ];

    private static readonly string[] Sectors = ["trust", "primary care", "university", "charity"];

    public static void Run()
    {
        foreach (
            var (submissions, reviewers, lived) in (ReadOnlySpan<(int, int, int)>)
                [(200, 60, 20), (200, 60, 15), (400, 100, 40)]
        )
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{submissions} submissions × {reviewers} reviewers × 3, {lived} with lived experience, 8 % of pairs in conflict"
                )
            );
            var problem = Problem(submissions, reviewers, lived);
            var found = Clock.Time("assign", () => ReviewerAssignment.Solve(problem));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  conflicted {found.Pairs.Count(p => problem.IsConflict(p.Submission, p.Reviewer))}, short {found.Short}, loads {found.Loads.Min()} to {found.Loads.Max()}, panels not balanced {found.Unmet.Select(u => u.Submission).Distinct().Count()}, match {found.TotalMatch / found.BestMatch:P2} of the bound"
                )
            );
        }
    }

    private static AssignmentProblem Problem(int submissions, int reviewers, int lived)
    {
        var random = new Random(1);
        Submission[] work = [.. Enumerable.Range(0, submissions).Select(s => new Submission($"s{s}", 3))];
        Reviewer[] people =
        [
            .. Enumerable
                .Range(0, reviewers)
                .Select(r => new Reviewer(
                    $"r{r}",
                    (3 * submissions / reviewers) + 2,
                    new Dictionary<string, string>
                    {
                        ["profession"] = Professions[random.Next(Professions.Length)],
                        ["sector"] = Sectors[random.Next(Sectors.Length)],
                        ["lived_experience"] = r < lived ? "yes" : "no",
                    }
                )),
        ];
        var pairs = work.SelectMany(s => people.Select(p => (s.Id, p.Id))).ToArray();
        return new(
            work,
            people,
            pairs.ToDictionary(p => p, _ => random.NextDouble()),
            pairs.Where(_ => random.NextDouble() < 0.08),
            [
                PanelRequirement.With("lived_experience", "yes"),
                PanelRequirement.Different("profession", 2),
                PanelRequirement.Different("sector", 2),
            ]
        );
    }
}
