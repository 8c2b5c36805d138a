namespace Touchstone.Opinion;

/// <summary>
/// Finds accounts that answer the same to everything, alternate, or are too fast. An answer pattern counts only when someone
/// who answers as others do would hardly have given it: thirteen agreements to statements everybody likes prove nothing.
/// </summary>
internal static class CarelessVoting
{
    private const int FewestVotes = 10;
    private const double MostLikely = 0.05;
    private const double CarelessShare = 0.05;
    private const double QuickShare = 0.6;
    private const double MostPeopleQuick = 0.2;

    public static List<Suspicion> Find(VoteTable votes, IReadOnlyList<int>? quickVotes)
    {
        var pattern = new SuspicionKind?[votes.PersonCount];
        for (var p = 0; p < pattern.Length; p++)
        {
            pattern[p] = Pattern(votes.CellsOf(p));
        }

        var marginal = Marginals.Of(Others(votes, pattern));
        var isQuick = Quick(votes, quickVotes);
        var found = new List<Suspicion>();
        for (var p = 0; p < pattern.Length; p++)
        {
            double log = 0;
            foreach (var cell in votes.CellsOf(p))
            {
                log += Math.Log(marginal[cell]);
            }

            var likely = Math.Exp(log);
            if (pattern[p] is { } kind && likely < MostLikely)
            {
                found.Add(new(p, kind, Confidence(likely), Reason(kind, votes.VotesOf(p), likely)));
            }
            else if (isQuick[p])
            {
                var share = (double)quickVotes![p] / votes.VotesOf(p);
                found.Add(
                    new(
                        p,
                        SuspicionKind.TooFast,
                        share,
                        Text(
                            $"{share:P0} of {votes.VotesOf(p)} votes came within {VoteCsv.QuickMilliseconds} ms of the one before."
                        )
                    )
                );
            }
        }

        return found;
    }

    /// <summary>
    /// What others say is measured without the suspects, or many of them would make each other look ordinary; where they are
    /// most of the people, that is what people say.
    /// </summary>
    private static VoteTable Others(VoteTable votes, SuspicionKind?[] pattern)
    {
        var suspects = pattern.Count(k => k is not null);
        return 2 * suspects > votes.PersonCount ? votes : votes.Only([.. pattern.Select(k => k is null)]);
    }

    private static SuspicionKind? Pattern(ReadOnlySpan<int> row)
    {
        if (row.Length < FewestVotes)
        {
            return null;
        }

        var (same, turns) = (true, row[0] % 3 != 1);
        for (var i = 1; i < row.Length; i++)
        {
            same &= row[i] % 3 == row[0] % 3;
            turns &= row[i] % 3 == 2 - (row[i - 1] % 3) && row[i] % 3 != 1;
        }

        return (same, turns, row[0] % 3) switch
        {
            (true, _, 2) => SuspicionKind.AllAgree,
            (true, _, 0) => SuspicionKind.AllDisagree,
            (true, _, _) => SuspicionKind.AllPass,
            (_, true, _) => SuspicionKind.Alternating,
            _ => null,
        };
    }

    /// <summary>When a fifth of all people are that fast, the times are those of an import and tell nothing.</summary>
    private static bool[] Quick(VoteTable votes, IReadOnlyList<int>? quickVotes)
    {
        var quick = new bool[votes.PersonCount];
        if (quickVotes is null)
        {
            return quick;
        }

        for (var p = 0; p < quick.Length; p++)
        {
            quick[p] = votes.VotesOf(p) >= FewestVotes && quickVotes[p] > QuickShare * votes.VotesOf(p);
        }

        return quick.Count(true) > MostPeopleQuick * quick.Length ? new bool[quick.Length] : quick;
    }

    private static double Confidence(double likely) => CarelessShare / (CarelessShare + ((1 - CarelessShare) * likely));

    private static string Reason(SuspicionKind kind, int votes, double likely)
    {
        var what = kind switch
        {
            SuspicionKind.AllAgree => "agrees with every one",
            SuspicionKind.AllDisagree => "disagrees with every one",
            SuspicionKind.AllPass => "passes on every one",
            _ => "agrees and disagrees strictly in turns",
        };
        return Text(
            $"{what} of {votes} statements; someone who answers as others do would do so with probability {likely:G2}."
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
