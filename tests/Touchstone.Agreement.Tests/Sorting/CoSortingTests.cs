namespace Touchstone.Agreement.Tests.Sorting;

public sealed class CoSortingTests
{
    /// <summary>
    /// Four sorters, five items. Together: 0-1 by four, 0-2 and 1-2 by two, 2-3 by one, 3-4 by three, every other pair by nobody.
    /// </summary>
    private static readonly string?[][] Four =
    [
        ["a", "a", "a", "b", "b"],
        ["x", "x", "x", "y", "y"],
        ["1", "1", "2", "2", ""],
        ["p", "p", null, "q", "q"],
    ];

    [Fact]
    public void The_share_of_a_pair_is_of_all_sorters()
    {
        var sorting = CoSorting.Of(Four);

        (sorting.Sorters, sorting.Items).ShouldBe((4, 5));
        sorting.Share(0, 1).ShouldBe(1);
        sorting.Share(1, 0).ShouldBe(1);
        sorting.Share(0, 2).ShouldBe(0.5);
        sorting.Share(2, 3).ShouldBe(0.25);
        sorting.Share(3, 4).ShouldBe(0.75);
        sorting.Share(0, 4).ShouldBe(0);
    }

    [Fact]
    public void Average_linkage_joins_what_the_cut_allows()
    {
        var sorting = CoSorting.Of(Four);

        // 0-1 at 1, 3-4 at 3/4, then {0,1} with 2 at (1/2 + 1/2) / 2 = 1/2; {0,1,2} with {3,4} at (1/4) / 6 = 1/24.
        Numbers(sorting.Clusters(0.5)).ShouldBe(["0,1,2", "3,4"]);
        Numbers(sorting.Clusters(0.51)).ShouldBe(["0,1", "2", "3,4"]);
        Numbers(sorting.Clusters(0.76)).ShouldBe(["0,1", "2", "3", "4"]);
        Numbers(sorting.Clusters(1 / 24.0)).ShouldBe(["0,1,2,3,4"]);
    }

    [Fact]
    public void Cohesion_is_the_mean_of_all_pairs_inside()
    {
        var clusters = CoSorting.Of(Four).Clusters(0.5);

        clusters[0].Cohesion!.Value.ShouldBe((1 + 0.5 + 0.5) / 3, 1e-12);
        clusters[1].Cohesion!.Value.ShouldBe(0.75, 1e-12);
        CoSorting.Of(Four).Clusters(0.76)[1].Cohesion.ShouldBeNull();
    }

    /// <summary>Single linkage would chain all four items here: each is with the next for half of the sorters.</summary>
    [Fact]
    public void A_chain_is_not_a_cluster()
    {
        string?[][] chain =
        [
            ["a", "a", "b", "b"],
            ["", "c", "c", ""],
        ];

        Numbers(CoSorting.Of(chain).Clusters(0.5)).ShouldBe(["0,1", "2,3"]);
    }

    [Fact]
    public void Neither_the_names_of_groups_nor_the_order_of_sorters_matter()
    {
        string?[][] renamed =
        [
            .. Four.Reverse().Select(row => row.Select(g => string.IsNullOrEmpty(g) ? g : g + "!").ToArray()),
        ];

        Numbers(CoSorting.Of(renamed).Clusters(0.5)).ShouldBe(Numbers(CoSorting.Of(Four).Clusters(0.5)));
    }

    [Fact]
    public void What_nobody_names_is_with_nothing()
    {
        Numbers(
                CoSorting
                    .Of([
                        ["", "", null],
                        ["", null, ""],
                    ])
                    .Clusters(0.01)
            )
            .ShouldBe(["0", "1", "2"]);
        CoSorting.Of([]).Clusters().ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_different_length_and_cuts_that_are_no_share_are_refused()
    {
        Should.Throw<ArgumentException>(() =>
            CoSorting.Of([
                ["a", "b"],
                ["a"],
            ])
        );
        foreach (var cut in new[] { 0, -0.1, 1.1, double.NaN })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => CoSorting.Of(Four).Clusters(cut));
        }
        Should.Throw<ArgumentOutOfRangeException>(() => CoSorting.Of(Four).Share(1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => CoSorting.Of(Four).Share(0, 5));
    }

    private static string[] Numbers(IEnumerable<SortedCluster> clusters) =>
        [.. clusters.Select(c => string.Join(',', c.Items))];
}
