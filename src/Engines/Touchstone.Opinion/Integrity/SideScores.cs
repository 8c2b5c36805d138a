namespace Touchstone.Opinion;

/// <summary>How alike to imitators of the crowd those are who gave each answer to each statement.</summary>
internal sealed class SideScores
{
    private readonly int[] voters;
    private readonly double[] scores;
    private readonly double[] genuine;
    private readonly int people;
    private readonly double mean;
    private readonly double spread;

    public SideScores(VoteTable votes, Likeness likeness)
    {
        people = votes.PersonCount;
        mean = likeness.Score.Average();
        spread = Math.Sqrt(likeness.Score.Average(s => (s - mean) * (s - mean)));
        voters = new int[3 * votes.StatementCount];
        scores = new double[voters.Length];
        genuine = new double[voters.Length];
        for (var p = 0; p < people; p++)
        {
            foreach (var cell in votes.CellsOf(p))
            {
                voters[cell]++;
                scores[cell] += likeness.Score[p];
                genuine[cell] += 1 - Math.Min(1, likeness.Probability[p] / likeness.OfMade);
            }
        }
    }

    /// <summary>How many gave this answer that are no imitators, as far as can be told.</summary>
    public double People(int statement, int answer) => genuine[(3 * statement) + answer];

    /// <summary>
    /// How much more alike to imitators the voters of a side are than everybody, and than the other voters of the statement; the
    /// lesser of the two, in standard errors. Null where there are too few to tell.
    /// </summary>
    public double? Excess(int statement, int answer, int fewest, int fewestOthers)
    {
        var first = 3 * statement;
        var n = voters[first + answer];
        var others = voters[first] + voters[first + 1] + voters[first + 2] - n;
        if (n < fewest || others < fewestOthers || spread == 0)
        {
            return null;
        }

        var side = scores[first + answer];
        var rest = scores[first] + scores[first + 1] + scores[first + 2] - side;
        var beyondAll = ((side / n) - mean) * Math.Sqrt(n * (double)people / Math.Max(1, people - n));
        var beyondOthers = ((side / n) - (rest / others)) / Math.Sqrt((1.0 / n) + (1.0 / others));
        return Math.Min(beyondAll, beyondOthers) / spread;
    }
}
