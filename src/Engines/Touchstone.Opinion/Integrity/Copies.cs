namespace Touchstone.Opinion;

/// <summary>Finds accounts with exactly the same votes on exactly the same statements, when chance would not bring that about.</summary>
internal static class Copies
{
    private const int FewestVotes = 10;
    private const int FewestAccounts = 3;
    private const double Rare = 1e-4;

    public static List<Suspicion> Find(VoteTable votes, bool[] leaveOut)
    {
        var marginal = Marginals.Of(votes);
        var same = new Dictionary<ulong, List<int>>();
        for (var p = 0; p < votes.PersonCount; p++)
        {
            if (leaveOut[p] || votes.VotesOf(p) < FewestVotes)
            {
                continue;
            }

            ulong mark = 0;
            foreach (var cell in votes.CellsOf(p))
            {
                mark += CanonicalOrder.Mix((ulong)cell + 1);
            }

            if (!same.TryGetValue(mark, out var list))
            {
                same[mark] = list = [];
            }

            list.Add(p);
        }

        var found = new List<Suspicion>();
        foreach (var accounts in same.Values.Where(l => l.Count >= FewestAccounts))
        {
            double log = 0;
            foreach (var cell in votes.CellsOf(accounts[0]))
            {
                log += Math.Log(marginal[cell]);
            }

            var likely = Math.Exp(log);
            if (likely < Rare)
            {
                var reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{accounts.Count} accounts gave the same {votes.VotesOf(accounts[0])} votes on the same statements."
                );
                found.AddRange(accounts.Select(p => new Suspicion(p, SuspicionKind.Copy, 1 - likely, reason)));
            }
        }

        return [.. found.OrderBy(s => s.Person)];
    }
}
