using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Opinion.Bench;

/// <summary>One measurement in a process of its own.</summary>
internal static class Shape
{
    public static void Run(string mode, string file)
    {
        if (mode == "live")
        {
            Live(file);
            return;
        }

        if (mode == "passes")
        {
            Passes.Run(file);
            return;
        }

        var start = Cpu();
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var votes = VoteCsv.Read(stream).Content!.Votes;
        var read = Cpu();
        var (groups, components, told) = mode == "classic" ? Classic(votes) : Stable(votes);
        var grouped = Cpu();
        var byGroup = TallyTable.Of(votes, groups);
        var all = TallyTable.Of(votes, Division.Everyone(votes.PersonCount));
        Representativeness.Of(votes.Standings, byGroup);
        Consensus.Of(votes.Standings, all);
        GroupAwareConsensus.Agreement(byGroup);
        ClassicPriorities.Of(votes.Standings, byGroup, components.Extremity);
        var listed = Cpu();
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Write(
            $"{read - start, 7:F3} {grouped - read, 7:F3} {listed - grouped, 7:F3} {listed, 7:F3} {peak, 8:F0}  {told}"
        );
    }

    private static (Division, PrincipalComponents, string) Classic(VoteTable votes)
    {
        var found = ClassicGroups.Find(votes);
        return (found.Groups, found.Components, $"K={found.Groups.Count}");
    }

    private static (Division, PrincipalComponents, string) Stable(VoteTable votes)
    {
        var careless = IntegrityReport.Of(votes, searchForPushes: false).CarelessPeople(votes.PersonCount);
        var found = StableGroups.Find(votes, null, careless);
        return (found.Groups, PrincipalComponents.Of(votes), $"K={found.Groups.Count}");
    }

    /// <summary>A hundred more votes on a running conversation, then a warm refresh.</summary>
    private static void Live(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var cold = VoteCsv.Read(stream).Content!.Votes;
        var found = ClassicGroups.Find(cold);
        var matrix = new VoteMatrix(cold);
        var live = matrix.Divide("groups", found.Groups.Names);
        for (var p = 0; p < cold.PersonCount; p++)
        {
            live.Place(cold.People[p], found.Groups.PartOf[p]);
        }

        var random = new Random(3);
        HundredVotes(matrix, live, random);
        var best = Enumerable.Range(0, 20).Min(_ => Time(() => HundredVotes(matrix, live, random)));
        var warm = 0.0;
        for (var round = 0; round < 3; round++)
        {
            HundredVotes(matrix, live, random);
            warm = Time(() => found = ClassicGroups.Find(matrix.Freeze(), found.Memory));
        }

        var recount = TallyTable.Of(matrix.Freeze(), matrix.Freeze(live));
        var same = Enumerable
            .Range(0, recount.StatementCount)
            .All(c => Enumerable.Range(0, recount.PartCount).All(g => recount[g, c] == live.Tallies[g, c]));
        Write(
            $"100 votes, counts and group-aware consensus {best * 1000:F2} ms; warm refresh {warm:F3} s; equal to a recount: {same}"
        );
    }

    private static void HundredVotes(VoteMatrix matrix, LiveDivision live, Random random)
    {
        for (var i = 0; i < 100; i++)
        {
            matrix.Cast(
                random.Next(matrix.PersonCount),
                random.Next(matrix.StatementCount),
                (Vote)(random.Next(3) - 1)
            );
        }

        GroupAwareConsensus.Agreement(live.Tallies);
        Consensus.Of(matrix.Standings, matrix.Tallies);
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
