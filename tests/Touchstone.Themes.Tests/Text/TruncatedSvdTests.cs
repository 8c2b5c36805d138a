using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Tests.Text;

public sealed class TruncatedSvdTests
{
    [Fact]
    public void The_scores_have_the_inner_products_of_the_best_approximation()
    {
        // Rank 3 exactly: the scores' inner products are then those of the rows themselves.
        var random = new Random(3);
        var left = Matrix(random, 60, 3);
        var right = Matrix(random, 3, 25);
        var rows = Enumerable
            .Range(0, 60)
            .Select(r =>
                Enumerable.Range(0, 25).Select(c => Enumerable.Range(0, 3).Sum(k => left[r][k] * right[k][c])).ToArray()
            )
            .ToArray();

        var scores = TruncatedSvd.Scores(Sparse(rows), 3, 1, 9, 1);

        for (var a = 0; a < 60; a += 7)
        {
            for (var b = 0; b < 60; b += 5)
            {
                var expected = Enumerable.Range(0, 25).Sum(c => rows[a][c] * rows[b][c]);
                var found = Enumerable.Range(0, 3).Sum(k => (double)scores.Row(a)[k] * scores.Row(b)[k]);
                found.ShouldBe(expected, 1e-3);
            }
        }
    }

    [Fact]
    public void More_dimensions_than_rank_are_nought_and_nothing_breaks()
    {
        var scores = TruncatedSvd.Scores(
            Sparse([
                [1, 2],
                [2, 4],
                [0, 0],
            ]),
            64,
            1,
            1,
            2
        );

        scores.Columns.ShouldBe(2);
        Math.Abs(scores.Row(0)[0]).ShouldBe((float)Math.Sqrt(5), 1e-4f);
        scores.Row(0)[1].ShouldBe(0, 1e-3f);
        scores.Row(2).ToArray().ShouldAllBe(v => v == 0);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var random = new Random(4);
        var matrix = Sparse(Matrix(random, 300, 80));

        var one = TruncatedSvd.Scores(matrix, 10, 0.5, 7, 1);
        var four = TruncatedSvd.Scores(matrix, 10, 0.5, 7, 4);

        for (var r = 0; r < 300; r++)
        {
            four.Row(r).SequenceEqual(one.Row(r)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Eigenvalues_come_largest_first_with_their_vectors()
    {
        var (values, vectors) = SymmetricEigen.Of(
            new double[,]
            {
                { 2, 1 },
                { 1, 2 },
            }
        );

        values[0].ShouldBe(3, 1e-12);
        values[1].ShouldBe(1, 1e-12);
        Math.Abs(vectors[0][0]).ShouldBe(Math.Sqrt(0.5), 1e-12);
    }

    private static double[][] Matrix(Random random, int rows, int columns) =>
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ => Enumerable.Range(0, columns).Select(_ => random.NextDouble() - 0.5).ToArray()),
        ];

    private static SparseMatrix Sparse(double[][] rows)
    {
        var starts = new int[rows.Length + 1];
        var indices = new List<int>();
        var values = new List<float>();
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] != 0)
                {
                    indices.Add(c);
                    values.Add((float)rows[r][c]);
                }
            }

            starts[r + 1] = indices.Count;
        }

        return new(rows[0].Length, starts, [.. indices], [.. values]);
    }
}
