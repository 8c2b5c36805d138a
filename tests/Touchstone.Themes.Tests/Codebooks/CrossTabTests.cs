using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Tests.Codebooks;

public sealed class CrossTabTests
{
    [Fact]
    public void Responses_count_once_for_each_code_and_once_in_all()
    {
        var table = CrossTab.Of([("X", ["a", "b", "a"]), ("X", ["a"]), (null, ["b"]), ("Y", [])], 1);

        table.Values.ShouldBe(["X", "Y", CrossTab.NoValue]);
        table.Counts[0].ShouldBe([2, 1]);
        table.Counts[2].ShouldBe([0, 1]);
        table.Responses.ShouldBe([2, 1, 1]);
        table.Totals.ShouldBe([2, 2]);
    }

    [Fact]
    public void No_small_count_can_be_worked_out_from_what_is_shown()
    {
        var random = new Random(3);
        for (var round = 0; round < 400; round++)
        {
            var rows = 1 + random.Next(4);
            var columns = 1 + random.Next(4);
            var responses = new List<(string?, IReadOnlyList<string>)>();
            var counts = new int[rows, columns];
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                {
                    counts[r, c] = random.Next(3) == 0 ? random.Next(5) : random.Next(12);
                    responses.AddRange(
                        Enumerable.Repeat(((string?)$"v{r}", (IReadOnlyList<string>)[$"c{c}"]), counts[r, c])
                    );
                }
            }

            var table = CrossTab.Of(responses, 5);

            ShouldHide(table, round);
        }
    }

    /// <summary>
    /// An attacker knows the shown counts, the sums of the shown columns and, as every response has one code, the sums of the rows.
    /// A hidden count is safe when moving one response round a circle of hidden cells gives another table with the same sums.
    /// </summary>
    private static void ShouldHide(CrossTab table, int round)
    {
        for (var r = 0; r < table.Values.Count; r++)
        {
            for (var c = 0; c < table.Codes.Count; c++)
            {
                if (table.Counts[r][c] is { } shown)
                {
                    shown.ShouldSatisfyAllConditions(() => (shown is 0 or >= 5).ShouldBeTrue($"round {round}"));
                    continue;
                }

                var others = Enumerable.Range(0, table.Values.Count).Where(x => x != r && table.Counts[x][c] is null);
                (others.Any() || table.Totals[c] is null).ShouldBeTrue(
                    $"round {round}: row {r}, code {c} is what is missing to the sum"
                );
            }
        }
    }

    [Fact]
    public void Two_hidden_counts_that_are_small_together_take_a_third_along()
    {
        var table = CrossTab.Of([
            .. Times("X", "a", 1),
            .. Times("Y", "a", 2),
            .. Times("Z", "a", 30),
            .. Times("X", "b", 20),
            .. Times("Y", "b", 20),
            .. Times("Z", "b", 20),
        ]);

        table.Counts.Select(r => r[0]).ShouldAllBe(c => c == null);
        table.Totals[0].ShouldBe(33);
        table.Counts.Count(r => r[1] is null).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void The_only_value_of_an_attribute_hides_the_sum_too()
    {
        var table = CrossTab.Of([.. Times("X", "a", 2), .. Times("X", "b", 20)]);

        table.Counts[0][0].ShouldBeNull();
        table.Totals[0].ShouldBeNull();
    }

    private static IEnumerable<(string?, IReadOnlyList<string>)> Times(string value, string code, int times) =>
        Enumerable.Repeat(((string?)value, (IReadOnlyList<string>)[code]), times);
}
