namespace Touchstone.Opinion;

/// <summary>The figures that suspected accounts could have moved, without these accounts.</summary>
/// <param name="Accounts">How many accounts are left out.</param>
/// <param name="Consensus">What the others together agree and disagree with.</param>
/// <param name="GroupAwareAgreement">Per statement the product over groups of the agreeing share of the others.</param>
public sealed record WithoutSuspects(int Accounts, Consensus Consensus, IReadOnlyList<double> GroupAwareAgreement)
{
    internal static WithoutSuspects Of(VoteTable votes, Division groups, bool[] suspected)
    {
        var rest = new int[votes.PersonCount];
        var grouped = new int[votes.PersonCount];
        for (var p = 0; p < rest.Length; p++)
        {
            rest[p] = suspected[p] ? Division.None : 0;
            grouped[p] = suspected[p] ? Division.None : groups.PartOf[p];
        }

        var all = TallyTable.Of(votes, new Division(["everyone else"], rest));
        var byGroup = groups.Count == 0 ? all : TallyTable.Of(votes, new Division(groups.Names, grouped));
        return new(suspected.Count(true), Consensus.Of(votes.Standings, all), GroupAwareConsensus.Agreement(byGroup));
    }
}
