using Touchstone.Core.Insight.Findings;

namespace Touchstone.Core.Tests.Insight;

/// <summary>
/// Tries to work out small groups from everything that is shown, as somebody would who knows the rules, by trying all that
/// could be true.
/// </summary>
public sealed class SafeSupportTests
{
    private const int Least = Support.Smallest;

    [Fact]
    public void No_small_group_can_be_worked_out_from_any_row_total_or_cut()
    {
        var hiddenOnce = 0;
        var shownOnce = 0;
        for (var seed = 1; seed <= 1_500; seed++)
        {
            var random = new Random(seed);
            var (people, said, attributes) = Made(random);

            var support = SafeSupport.Of(people, said, attributes);

            var count = said.Count(s => s);
            support.People.ShouldBe(people.Count);
            if (support.Count is { } shown)
            {
                shown.ShouldBe(count);
                IsSmall(count).ShouldBeFalse($"seed {seed}");
                IsSmall(people.Count - count).ShouldBeFalse($"seed {seed}");
            }
            foreach (var cut in support.Cuts.Where(c => !c.Rows.IsEmpty))
            {
                cut.Rows.Sum(r => r.People).ShouldBe(people.Count);
                foreach (var row in cut.Rows)
                {
                    row.People.ShouldBeGreaterThanOrEqualTo(Least, $"seed {seed}");
                    shownOnce += row.Count is null ? 0 : 1;
                    hiddenOnce += row.Count is null ? 1 : 0;
                    if (row.Count is { } open)
                    {
                        IsSmall(open).ShouldBeFalse($"seed {seed}");
                        IsSmall(row.People - open).ShouldBeFalse($"seed {seed}");
                    }
                }
                // Each cut is looked at with the total: the only number that cuts share.
                foreach (var (low, high) in WorkedOut(support, cut))
                {
                    (high - low).ShouldBeGreaterThanOrEqualTo(Least, $"seed {seed}, {cut.Attribute}");
                }
            }
        }
        // The test would be worth nothing if nothing, or everything, were hidden.
        hiddenOnce.ShouldBeGreaterThan(500);
        shownOnce.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void A_number_is_right_where_it_is_shown()
    {
        var people = Enumerable
            .Range(0, 60)
            .Select(i =>
                (IReadOnlyDictionary<string, string>)
                    new Dictionary<string, string> { ["Profession"] = i < 30 ? "Nurse" : "Paramedic" }
            )
            .ToList();
        bool[] said = [.. Enumerable.Range(0, 60).Select(i => i < 12 || i >= 45)];

        var support = SafeSupport.Of(people, said, ["Profession"]);

        support.Count.ShouldBe(27);
        support.Cuts.Single().Rows.ShouldBe([new CutRow("Nurse", 30, 12), new CutRow("Paramedic", 30, 15)]);
        // Wilson's interval of 27 of 60, by the formula on paper.
        support.Share!.Lower.ShouldBe(0.3308, 5e-4);
        support.Share.Upper.ShouldBe(0.5753, 5e-4);
    }

    [Fact]
    public void Values_that_few_have_stand_together_and_alike_for_every_finding()
    {
        var values = Enumerable
            .Repeat("Nurse", 40)
            .Concat(Enumerable.Repeat("Doctor", 6))
            .Concat(Enumerable.Repeat("Dietitian", 5));
        var people = values
            .Select(v => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["P"] = v })
            .ToList();

        foreach (var share in new[] { 2, 3, 4 })
        {
            bool[] said = [.. Enumerable.Range(0, 51).Select(i => i % share == 0)];
            var cut = SafeSupport.Of(people, said, ["P"]).Cuts.Single();
            cut.Rows.Select(r => (r.Value, r.People)).ShouldBe([("Nurse", 40), ("Others", 11)]);
        }
        // With five others nobody can be told apart without showing few people.
        SafeSupport.Of(people.Take(45).ToList(), new bool[45], ["P"]).Cuts.Single().Rows.ShouldBeEmpty();
    }

    /// <summary>What could be true of each hidden row, found by trying every number of people row by row.</summary>
    private static IEnumerable<(int Low, int High)> WorkedOut(Support support, Cut cut)
    {
        if (support.Count is not { } total)
        {
            foreach (var row in cut.Rows)
            {
                row.Count.ShouldBeNull();
            }
            yield break;
        }
        var left = total - cut.Rows.Sum(r => r.Count ?? 0);
        var hidden = cut.Rows.Where(r => r.Count is null).ToList();
        foreach (var row in hidden)
        {
            var others = hidden.Where(r => r != row).Select(r => r.People).ToList();
            // Every sum that the other hidden rows can have.
            var sums = new HashSet<int> { 0 };
            foreach (var most in others)
            {
                sums = [.. sums.SelectMany(s => Enumerable.Range(s, most + 1))];
            }
            int[] possible = [.. Enumerable.Range(0, row.People + 1).Where(k => sums.Contains(left - k))];
            yield return (possible.Min(), possible.Max());
        }
    }

    private static bool IsSmall(int count) => count is > 0 and < Least;

    private static (IReadOnlyList<IReadOnlyDictionary<string, string>>, bool[], string[]) Made(Random random)
    {
        string[] attributes = ["Profession", "Region", "Sector"];
        var sizes = attributes.ToDictionary(a => a, _ => random.Next(1, 7));
        var lean = random.NextDouble();
        var tilt = random.NextDouble();
        var people = Enumerable
            .Range(0, random.Next(5, 160))
            .Select(_ =>
                (IReadOnlyDictionary<string, string>)
                    attributes
                        .Where(_ => random.NextDouble() > 0.1)
                        .ToDictionary(a => a, a => $"{a} {(int)(sizes[a] * Math.Pow(random.NextDouble(), 2))}")
            )
            .ToList();
        var first = people.Select(p => p.GetValueOrDefault("Profession", "").EndsWith('0')).ToList();
        bool[] said = [.. first.Select(f => random.NextDouble() < (f ? lean : lean * tilt))];
        return (people, said, attributes);
    }
}
