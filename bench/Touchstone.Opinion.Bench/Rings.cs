using System.Globalization;

namespace Touchstone.Opinion.Bench;

/// <summary>
/// Plants rings in conversations: 15 % more accounts that vote as the crowd does, on the statements that real people voted on,
/// and all agree with one disliked statement. Tells whether the statement is flagged, and how many places it moves by the share
/// that agrees.
/// </summary>
internal static class Rings
{
    private const double Share = 0.15;
    private const int FewestVotes = 10;
    private const int FewestVoters = 20;
    private const int MostTargets = 12;

    public static void Run(string? file, string? comments)
    {
        if (file is not null)
        {
            Check(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))!, Read(file, comments));
            return;
        }

        (int People, int Statements, int Votes, int Groups)[] shapes =
        [
            (120, 300, 12_000, 2),
            (150, 100, 6_000, 3),
            (300, 60, 10_000, 3),
            (300, 150, 20_000, 4),
            (600, 200, 30_000, 4),
            (1_000, 150, 50_000, 3),
            (2_000, 300, 120_000, 4),
        ];
        foreach (var (people, statements, votes, groups) in shapes)
        {
            foreach (var strength in (double[])[1.2, 2.5])
            {
                var path = Path.Combine(Path.GetTempPath(), $"opinion-bench-ring-{people}-{statements}-{strength}.csv");
                new MadeConversation(people, statements, votes, groups, strength, 7).WriteCsv(path);
                Check($"{people} x {statements}, {votes} votes, strength {strength}", Read(path, null));
            }
        }
    }

    private static VoteTable Read(string file, string? comments)
    {
        using var stream = File.OpenRead(file);
        var votes = VoteCsv.Read(stream).Content!.Votes;
        if (comments is null)
        {
            return votes;
        }

        using var texts = File.OpenRead(comments);
        var standings = CompanionCsv.Statements(texts).Content!.ToDictionary(c => c.Id, c => c.Standing);
        return votes.Moderated([
            .. votes.Statements.ToArray().Select(s => standings.GetValueOrDefault(s, StatementStanding.Open)),
        ]);
    }

    private static void Check(string name, VoteTable votes)
    {
        var before = Shares(votes);
        var unringed = IntegrityReport.Of(votes);
        var disliked = Enumerable
            .Range(0, votes.StatementCount)
            .Where(c => votes.Standings[c] == StatementStanding.Open && before[c].Votes >= FewestVoters)
            .Where(c => before[c].Agree < before[c].Disagree)
            .OrderBy(c => before[c].Share)
            .ToList();
        int[] targets =
        [
            .. Enumerable
                .Range(0, Math.Min(MostTargets, disliked.Count))
                .Select(i =>
                    disliked[i * (disliked.Count - 1) / Math.Max(1, Math.Min(MostTargets, disliked.Count) - 1)]
                ),
        ];
        foreach (var asMost in (bool[])[false, true])
        {
            var (found, moved, held, others) = (0, new List<int>(), 0, 0);
            foreach (var (target, i) in targets.Select((t, i) => (t, i)))
            {
                var ringed = Planted(votes, target, asMost, i);
                var places = Place(before, target) - Place(Shares(ringed), target);
                var pushed = IntegrityReport.Of(ringed).Pushed;
                var isFound = pushed.Any(p => p.Statement == target);
                found += isFound ? 1 : 0;
                held += isFound || places <= 10 ? 1 : 0;
                others += pushed.Count(p => p.Statement != target);
                if (!isFound)
                {
                    moved.Add(places);
                }
            }

            var how = asMost ? "vote as most do" : "draw their votes";
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: rings that {how}: {found} of {targets.Length} flagged, {held} flagged or moved by 10 places at most; unflagged moved {string.Join(", ", moved)}; {others} other flags beside them, {unringed.Pushed.Count} without a ring; imitators told apart {unringed.ImitatorsToldApart:F2}"
                )
            );
        }
    }

    private static VoteTable Planted(VoteTable votes, int target, bool asMost, int seed)
    {
        var random = new Random(seed);
        var crowd = new CrowdShares(votes);
        var matrix = new VoteMatrix(votes);
        int[] real = [.. Enumerable.Range(0, votes.PersonCount).Where(p => votes.VotesOf(p) >= FewestVotes)];
        var next = 1 + votes.People.ToArray().Max();
        for (var account = 0; account < (int)Math.Round(Share * real.Length); account++, next++)
        {
            foreach (var (c, _) in votes.Row(real[random.Next(real.Length)]))
            {
                var lot = random.Next(crowd.Cast(3 * c));
                var drawn =
                    lot < crowd.Counts[3 * c] ? -1
                    : lot < crowd.Counts[3 * c] + crowd.Counts[(3 * c) + 1] ? 0
                    : 1;
                var vote = asMost ? (crowd.Common(3 * c) % 3) - 1 : drawn;
                matrix.Cast(next, votes.Statements[c], (Vote)vote);
            }

            matrix.Cast(next, votes.Statements[target], Vote.Agree);
        }

        return matrix.Freeze();
    }

    private static (double Share, int Votes, int Agree, int Disagree)[] Shares(VoteTable votes)
    {
        var all = TallyTable.Of(votes, Division.Everyone(votes.PersonCount));
        return
        [
            .. Enumerable
                .Range(0, votes.StatementCount)
                .Select(c =>
                    (
                        (all[0, c].Agree + 1.0) / (all[0, c].Seen + 2),
                        all[0, c].Seen,
                        all[0, c].Agree,
                        all[0, c].Disagree
                    )
                ),
        ];
    }

    private static int Place((double Share, int, int, int)[] shares, int statement) =>
        shares.Count(s => s.Share > shares[statement].Share);
}
