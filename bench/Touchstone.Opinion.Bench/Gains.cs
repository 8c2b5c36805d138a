using System.Globalization;

namespace Touchstone.Opinion.Bench;

/// <summary>
/// How much groups help to predict votes that they have not seen, classic and stable at the same number of groups: a tenth of
/// the votes is hidden, ten times over. Bits saved per hidden vote by knowing the voter's group, of people in a group.
/// </summary>
internal static class Gains
{
    private const int Folds = 10;
    private const int MostGroups = 4;

    /// <param name="files">Files of votes, one for each conversation; the first folder's name stands for it.</param>
    public static void Run(IReadOnlyList<string> files)
    {
        var sums = new (double Classic, double Stable, double Sure)[MostGroups + 1];
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            var votes = VoteCsv.Read(stream).Content!.Votes;
            Console.WriteLine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))));
            for (var groups = 2; groups <= MostGroups; groups++)
            {
                var (classic, stable, sure) = Of(votes, groups);
                Print($"  {groups} groups", classic, stable, sure);
                sums[groups].Classic += classic / files.Count;
                sums[groups].Stable += stable / files.Count;
                sums[groups].Sure += sure / files.Count;
            }
        }

        Console.WriteLine($"mean of {files.Count}");
        for (var groups = 2; groups <= MostGroups; groups++)
        {
            Print($"  {groups} groups", sums[groups].Classic, sums[groups].Stable, sums[groups].Sure);
        }
    }

    private static (double Classic, double Stable, double Sure) Of(VoteTable votes, int groups)
    {
        double classic = 0;
        double stable = 0;
        double sure = 0;
        var noise = new SeededNoise(2026).For(0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var kept = votes.Keeping((_, _, i) => !IsHidden(i));
            bool IsHidden(int i) => (int)(noise.At(i) * Folds) == fold;
            classic += HeldOut.Gain(votes, kept, IsHidden, Classic(kept, groups)) / Folds;
            stable += HeldOut.Gain(votes, kept, IsHidden, Stable(kept, groups, 0)) / Folds;
            sure +=
                HeldOut.Gain(votes, kept, IsHidden, Stable(kept, groups, new StableOptions().LeastMembership)) / Folds;
        }

        return (classic, stable, sure);
    }

    private static Division Stable(VoteTable kept, int groups, double leastMembership) =>
        StableGroups.Find(kept, new StableOptions { Groups = groups, LeastMembership = leastMembership }).Groups;

    private static Division Classic(VoteTable kept, int groups)
    {
        var found = ClassicGroups.Find(kept).Memory.Grouping;
        if (!found.Groups.TryGetValue(groups, out var clusters))
        {
            throw new InvalidOperationException($"The classic method tries no {groups} groups on so few people.");
        }

        var people = found.Bases.ToDictionary(b => b.Id, b => b.People);
        var groupOf = clusters
            .SelectMany((cluster, group) => cluster.Bases.SelectMany(b => people[b]).Select(p => (p, group)))
            .ToDictionary(p => p.p, p => p.group);
        return Division.Numbered(
            groups,
            [.. kept.People.ToArray().Select(p => groupOf.GetValueOrDefault(p, Division.None))]
        );
    }

    private static void Print(string name, double classic, double stable, double sure) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: classic {classic:F4}, stable {stable:F4} (everybody in a group), {sure:F4} (the unclear in none); {stable / classic:F2} and {sure / classic:F2} times"
            )
        );
}
