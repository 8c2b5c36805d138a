namespace Touchstone.Agreement.Tests;

public class AssignmentTests
{
    private static readonly PanelRequirement[] Balance =
    [
        PanelRequirement.Different("profession", 2),
        PanelRequirement.Different("sector", 2),
        PanelRequirement.With("lived_experience", "yes"),
    ];

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    [InlineData(3, 24)]
    [InlineData(4, 30)]
    public void Two_hundred_submissions_are_full_even_balanced_and_near_the_best_match(int seed, int lived)
    {
        var problem = Large(seed, lived);

        var assignment = ReviewerAssignment.Solve(problem);

        assignment.Short.ShouldBe(0);
        assignment.Binding.ShouldBeNull();
        assignment.Pairs.ShouldAllBe(p => !problem.IsConflict(p.Submission, p.Reviewer));
        assignment.Pairs.Distinct().Count().ShouldBe(600);
        assignment.Pairs.CountBy(p => p.Submission).ShouldAllBe(c => c.Value == 3);
        (assignment.Loads.Max() - assignment.Loads.Min()).ShouldBeLessThanOrEqualTo(1);
        assignment.Unmet.ShouldBeEmpty();
        (assignment.TotalMatch / assignment.BestMatch).ShouldBeGreaterThanOrEqualTo(0.99);
        assignment.TotalMatch.ShouldBeLessThanOrEqualTo(assignment.BestMatch + 1e-9);
    }

    [Fact]
    public void Small_problems_are_solved_as_well_as_by_trying_everything()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = Small(seed, requirements: []);
            var (_, best) = Exhaustive.Best(problem);

            Exhaustive.Quality(problem, ReviewerAssignment.Solve(problem).Pairs).ShouldBe(best, $"seed {seed}");
        }
    }

    [Fact]
    public void Small_problems_with_requirements_are_filled_evened_and_balanced_as_well_as_can_be()
    {
        var asGood = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = Small(seed, Balance);
            var (_, best) = Exhaustive.Best(problem);

            var found = Exhaustive.Quality(problem, ReviewerAssignment.Solve(problem).Pairs);

            found.Short.ShouldBe(best.Short, $"seed {seed}");
            found.Unevenness.ShouldBe(best.Unevenness, $"seed {seed}");
            found.Missing.ShouldBe(best.Missing, $"seed {seed}");
            asGood += found.Loss == best.Loss ? 1 : 0;
        }

        asGood.ShouldBeGreaterThanOrEqualTo(57);
    }

    [Fact]
    public void Caps_that_bind_are_named()
    {
        var problem = new AssignmentProblem(Submissions(3, 2), [Reviewer("a", 1), Reviewer("b", 2), Reviewer("c", 1)]);

        var assignment = ReviewerAssignment.Solve(problem);

        assignment.Short.ShouldBe(2);
        assignment.Binding!.Kind.ShouldBe(BindingKind.Caps);
        (assignment.Binding.Needed, assignment.Binding.Available).ShouldBe((6, 4));
        assignment.Binding.Sentence.ShouldBe(
            "3 submissions (s0, s1, s2) need 6 reviews and can get 4: the caps of a, b, c are used up; with higher caps there would be enough."
        );
    }

    [Fact]
    public void Conflicts_that_bind_are_named_with_the_submission_they_starve()
    {
        var problem = new AssignmentProblem(
            Submissions(3, 2),
            [Reviewer("a", 3), Reviewer("b", 3), Reviewer("c", 3)],
            conflicts: [("s1", "a"), ("s1", "b")]
        );

        var assignment = ReviewerAssignment.Solve(problem);

        assignment.Short.ShouldBe(1);
        assignment.Binding!.Kind.ShouldBe(BindingKind.Conflicts);
        assignment.Binding.Submissions.ShouldBe(["s1"]);
        assignment.Binding.Sentence.ShouldContain("1 submission (s1) need 2 reviews and can get 1");
        assignment.Pairs.Count(p => p.Submission != "s1").ShouldBe(4);
    }

    [Fact]
    public void Caps_and_conflicts_that_bind_together_are_told_from_those_of_which_one_would_do()
    {
        // s0 and s1 are open to a alone, who may have one; b is idle.
        var either = new AssignmentProblem(
            Submissions(2, 1),
            [Reviewer("a", 1), Reviewer("b", 1)],
            conflicts: [("s0", "b"), ("s1", "b")]
        );
        var both = new AssignmentProblem(
            Submissions(2, 2),
            [Reviewer("a", 1), Reviewer("b", 1)],
            conflicts: [("s0", "b")]
        );
        var few = new AssignmentProblem(Submissions(1, 3), [Reviewer("a", 1), Reviewer("b", 1)]);

        ReviewerAssignment.Solve(either).Binding!.Kind.ShouldBe(BindingKind.CapsOrConflicts);
        ReviewerAssignment.Solve(both).Binding!.Kind.ShouldBe(BindingKind.CapsAndConflicts);
        ReviewerAssignment.Solve(few).Binding!.Kind.ShouldBe(BindingKind.TooFewReviewers);
    }

    [Fact]
    public void A_panel_that_cannot_be_balanced_says_why()
    {
        var problem = new AssignmentProblem(
            Submissions(2, 2),
            [
                Reviewer("a", 9, "nurse", "trust", "yes"),
                Reviewer("b", 9, "nurse", "trust", "no"),
                Reviewer("c", 9, "nurse", "trust", "no"),
                Reviewer("d", 9, "nurse", "trust", "no"),
            ],
            conflicts: [("s0", "a")],
            requirements:
            [
                PanelRequirement.With("lived_experience", "yes"),
                PanelRequirement.Different("profession", 2),
            ]
        );

        var assignment = ReviewerAssignment.Solve(problem);

        assignment.Pairs.ShouldContain(("s1", "a"));
        assignment
            .Unmet.Select(u => (u.Submission, u.Requirement.Trait, u.Missing))
            .ShouldBe([("s0", "lived_experience", 1), ("s0", "profession", 1), ("s1", "profession", 1)]);
        assignment
            .Unmet[0]
            .Reason.ShouldBe("The reviewers without a conflict do not have at least 1 with lived_experience = yes");
    }

    [Fact]
    public void Even_loads_come_before_the_make_up_of_panels()
    {
        var problem = new AssignmentProblem(
            Submissions(3, 1),
            [Reviewer("a", 9, lived: "yes"), Reviewer("b", 9, lived: "no"), Reviewer("c", 9, lived: "no")],
            requirements: [PanelRequirement.With("lived_experience", "yes")]
        );

        var assignment = ReviewerAssignment.Solve(problem);

        assignment.Loads.ShouldBe([1, 1, 1]);
        assignment.Unmet.Count.ShouldBe(2);
        assignment.Unmet[0].Reason.ShouldEndWith("are all needed elsewhere");
    }

    [Fact]
    public void What_is_accepted_stays()
    {
        var problem = Large(5, 24);
        var before = ReviewerAssignment.Solve(problem);
        var kept = before.Pairs.Where((_, i) => i % 2 == 0).ToArray();
        var again = new AssignmentProblem(
            problem.Submissions,
            problem.Reviewers,
            conflicts: [("s1", "r1")],
            requirements: Balance,
            kept: kept.Where(k => k != ("s1", "r1"))
        );

        var after = ReviewerAssignment.Solve(again);

        again.Kept.ShouldBeSubsetOf(after.Pairs);
        after.Short.ShouldBe(0);
        after.Pairs.ShouldNotContain(("s1", "r1"));
    }

    [Fact]
    public void Reviewers_with_low_caps_are_full_and_the_rest_even()
    {
        var problem = new AssignmentProblem(
            Submissions(10, 2),
            [Reviewer("a", 2), Reviewer("b", 10), Reviewer("c", 10), Reviewer("d", 10)]
        );

        ReviewerAssignment.Solve(problem).Loads.ShouldBe([2, 6, 6, 6]);
    }

    [Fact]
    public void The_same_problem_gives_the_same_assignment() =>
        ReviewerAssignment.Solve(Large(6, 22)).Pairs.ShouldBe(ReviewerAssignment.Solve(Large(6, 22)).Pairs);

    [Fact]
    public void A_problem_without_submissions_is_solved_by_nothing()
    {
        var assignment = ReviewerAssignment.Solve(new([], [Reviewer("a", 1)], requirements: Balance));

        assignment.Pairs.ShouldBeEmpty();
        assignment.Short.ShouldBe(0);
        ReviewerAssignment.Solve(new(Submissions(1, 1), [])).Binding!.Kind.ShouldBe(BindingKind.TooFewReviewers);
    }

    [Fact]
    public void A_problem_that_contradicts_itself_is_refused()
    {
        Reviewer[] one = [Reviewer("a", 1)];
        Should.Throw<ArgumentException>(() => new AssignmentProblem([new("s", 1), new("s", 1)], one));
        Should.Throw<ArgumentException>(() => new AssignmentProblem([new("s", 0)], one));
        Should.Throw<ArgumentException>(() => new AssignmentProblem([new("s", 1)], [Reviewer("a", -1)]));
        Should.Throw<ArgumentException>(() => new AssignmentProblem([new("s", 1)], one, conflicts: [("s", "b")]));
        Should.Throw<ArgumentException>(() =>
            new AssignmentProblem([new("s", 1)], one, conflicts: [("s", "a")], kept: [("s", "a")])
        );
        Should.Throw<ArgumentException>(() =>
            new AssignmentProblem([new("s", 1), new("t", 1)], one, kept: [("s", "a"), ("t", "a")])
        );
        Should.Throw<ArgumentException>(() =>
            new AssignmentProblem(
                [new("s", 1)],
                one,
                new Dictionary<(string, string), double> { [("s", "a")] = double.NaN }
            )
        );
    }

    private static AssignmentProblem Large(int seed, int lived)
    {
        var random = new Random(seed);
        string[] professions = ["nurse", "midwife", "pharmacist", "paramedic", "physiotherapist", "dietitian"];
        string[] sectors = ["trust", "primary care", "university", "charity"];
        Reviewer[] reviewers =
        [
            .. Enumerable
                .Range(0, 60)
                .Select(r =>
                    Reviewer(
                        $"r{r}",
                        12,
                        professions[random.Next(6)],
                        sectors[random.Next(4)],
                        r < lived ? "yes" : "no"
                    )
                ),
        ];
        var submissions = Submissions(200, 3);
        var match = new Dictionary<(string, string), double>();
        var conflicts = new List<(string, string)>();
        foreach (var submission in submissions)
        {
            foreach (var reviewer in reviewers)
            {
                match.Add((submission.Id, reviewer.Id), random.NextDouble());
                if (random.NextDouble() < 0.08)
                {
                    conflicts.Add((submission.Id, reviewer.Id));
                }
            }
        }

        return new(submissions, reviewers, match, conflicts, Balance);
    }

    private static AssignmentProblem Small(int seed, PanelRequirement[] requirements)
    {
        var random = new Random(seed);
        Reviewer[] reviewers =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(r =>
                    Reviewer(
                        $"r{r}",
                        random.Next(1, 4),
                        random.Next(2) == 0 ? "nurse" : "midwife",
                        random.Next(2) == 0 ? "trust" : "university",
                        random.Next(3) == 0 ? "yes" : "no"
                    )
                ),
        ];
        var submissions = Submissions(4, 2);
        var pairs = submissions.SelectMany(s => reviewers.Select(r => (s.Id, r.Id))).ToArray();
        return new(
            submissions,
            reviewers,
            pairs.ToDictionary(p => p, _ => (double)random.Next(10)),
            pairs.Where(_ => random.NextDouble() < 0.2),
            requirements
        );
    }

    private static Submission[] Submissions(int count, int each) =>
        [.. Enumerable.Range(0, count).Select(s => new Submission($"s{s}", each))];

    private static Reviewer Reviewer(
        string id,
        int cap,
        string profession = "",
        string sector = "",
        string lived = ""
    ) =>
        new(
            id,
            cap,
            new Dictionary<string, string>
            {
                ["profession"] = profession,
                ["sector"] = sector,
                ["lived_experience"] = lived,
            }
        );
}
