namespace Touchstone.Opinion;

/// <summary>Accounts and statements that deserve a second look.</summary>
/// <param name="Careless">Accounts that vote without regard to what they are shown; they should not shape groups.</param>
/// <param name="Coordinated">Accounts that copy each other or push a statement in concert.</param>
/// <param name="Pushed">The statements pushed.</param>
/// <param name="ImitatorsToldApart">
/// How often an account that draws its votes from what everybody says looks more like one than a person does, from 0.5 (they
/// cannot be told from people here, and pushes by such accounts go unseen) to 1; null when it was not looked for, or there are
/// fewer than 60 people with ten votes.
/// </param>
public sealed record IntegrityReport(
    IReadOnlyList<Suspicion> Careless,
    IReadOnlyList<Suspicion> Coordinated,
    IReadOnlyList<PushedStatement> Pushed,
    double? ImitatorsToldApart
)
{
    /// <summary>Looks at every account.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="quickVotes">
    /// Per person how many votes came too fast to have read the statement (<see cref="VoteFile.QuickVotes"/>); null when
    /// times are not known.
    /// </param>
    /// <param name="seed">Seed of the sample of people by which very large conversations are judged.</param>
    /// <param name="searchForPushes">
    /// Whether to look for statements pushed in concert, which compares everybody with everybody; all else is a walk over the votes.
    /// </param>
    public static IntegrityReport Of(
        VoteTable votes,
        IReadOnlyList<int>? quickVotes = null,
        ulong seed = 1,
        bool searchForPushes = true
    )
    {
        ArgumentNullException.ThrowIfNull(votes);
        var careless = CarelessVoting.Find(votes, quickVotes);
        var isCareless = new bool[votes.PersonCount];
        foreach (var suspicion in careless)
        {
            isCareless[suspicion.Person] = true;
        }

        var copies = Copies.Find(votes, isCareless);
        var (pushed, toldApart) = searchForPushes ? PushedStatements.Find(votes, isCareless, seed) : ([], null);
        var coordinated = new List<Suspicion>(copies);
        coordinated.AddRange(PushedStatements.Suspicions(votes, pushed));
        return new(careless, coordinated, pushed, toldApart);
    }

    /// <summary>For each person, whether they are among the careless.</summary>
    /// <param name="people">How many people there are.</param>
    public bool[] CarelessPeople(int people) => Flags(people, Careless);

    /// <summary>For each person, whether they are suspected of anything.</summary>
    /// <param name="people">How many people there are.</param>
    public bool[] SuspectedPeople(int people) => Flags(people, Careless.Concat(Coordinated));

    private static bool[] Flags(int people, IEnumerable<Suspicion> suspicions)
    {
        var flags = new bool[people];
        foreach (var suspicion in suspicions)
        {
            flags[suspicion.Person] = true;
        }

        return flags;
    }
}
