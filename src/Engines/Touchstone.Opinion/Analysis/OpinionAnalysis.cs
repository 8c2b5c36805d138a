namespace Touchstone.Opinion;

/// <summary>Everything this library says about a conversation.</summary>
/// <param name="Votes">The votes analysed.</param>
/// <param name="Mode">Where the groups come from.</param>
/// <param name="Groups">Who is in which group.</param>
/// <param name="Components">The two main directions of difference.</param>
/// <param name="Representative">Per group the statements that tell it from the others.</param>
/// <param name="Consensus">What all people together agree and disagree with.</param>
/// <param name="GroupAwareAgreement">Per statement the product over groups of the agreeing share.</param>
/// <param name="GroupAwareDisagreement">Per statement the product over groups of the disagreeing share.</param>
/// <param name="Priorities">Per statement its weight in the classic draw of the next statement.</param>
/// <param name="Statements">Per statement its figures.</param>
/// <param name="Bridging">Per statement its support across viewpoints.</param>
/// <param name="Stable">What the search for stable groups saw; null in the other modes.</param>
/// <param name="Prediction">How well hidden votes can be told.</param>
/// <param name="Integrity">Accounts and statements that deserve a second look.</param>
/// <param name="WithoutSuspects">The same votes without any account under suspicion; null when there is none.</param>
/// <param name="Segments">Per given segment how it goes with the groups.</param>
public sealed record OpinionAnalysis(
    VoteTable Votes,
    GroupingMode Mode,
    Division Groups,
    PrincipalComponents Components,
    IReadOnlyList<IReadOnlyList<RepresentativeStatement>> Representative,
    Consensus Consensus,
    IReadOnlyList<double> GroupAwareAgreement,
    IReadOnlyList<double> GroupAwareDisagreement,
    IReadOnlyList<double> Priorities,
    IReadOnlyList<StatementFigures> Statements,
    IReadOnlyList<BridgingScore> Bridging,
    StableGroups? Stable,
    PredictionQuality Prediction,
    IntegrityReport Integrity,
    WithoutSuspects? WithoutSuspects,
    IReadOnlyList<SegmentFindings> Segments
)
{
    private const int EnoughVotesToTell = 40_000;

    /// <summary>Analyses a conversation.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="options">What to analyse and how; null for the defaults.</param>
    /// <param name="progress">Told in a few words what is being done.</param>
    /// <exception cref="ArgumentException">Published groups are asked for and not given.</exception>
    public static OpinionAnalysis Of(
        VoteTable votes,
        AnalysisOptions? options = null,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(votes);
        options ??= new AnalysisOptions();
        if (options.Mode == GroupingMode.Published && options.Published is null)
        {
            throw new ArgumentException("Published groups are asked for and not given.", nameof(options));
        }

        progress?.Report("looking at every account");
        var integrity = IntegrityReport.Of(
            votes,
            options.QuickVotes,
            options.Stable.Seed,
            options.Mode == GroupingMode.Stable
        );
        progress?.Report("finding groups");
        var (groups, components, stable) = Group(votes, options, integrity);
        progress?.Report("counting");
        var everyone = Division.Everyone(votes.PersonCount);
        var all = TallyTable.Of(votes, everyone);
        var byGroup = TallyTable.Of(votes, groups);
        var spoken = groups.Count == 0 ? all : byGroup;
        progress?.Report("scoring statements across viewpoints");
        var bridging = BridgingScore.Of(votes, components);
        progress?.Report("telling hidden votes");
        var prediction = PredictionQuality.Of(
            StableSearch.Sampled(votes, options.Stable.Seed, EnoughVotesToTell),
            Regroup(options, groups.Count),
            options.Stable.Seed
        );
        var suspected = integrity.SuspectedPeople(votes.PersonCount);
        return new(
            votes,
            options.Mode,
            groups,
            components,
            Representativeness.Of(votes.Standings, byGroup),
            Consensus.Of(votes.Standings, all),
            GroupAwareConsensus.Agreement(spoken),
            GroupAwareConsensus.Disagreement(spoken),
            ClassicPriorities.Of(votes.Standings, spoken, components.Extremity),
            StatementFigures.Of(votes, all, byGroup),
            bridging,
            stable,
            prediction,
            integrity,
            suspected.Contains(true) ? WithoutSuspects.Of(votes, groups, suspected) : null,
            [
                .. options.Segments.Select(s =>
                    SegmentFindings.Of(votes, s, groups, options.MinimumCell, options.Stable.Seed)
                ),
            ]
        );
    }

    private static (Division, PrincipalComponents, StableGroups?) Group(
        VoteTable votes,
        AnalysisOptions options,
        IntegrityReport integrity
    )
    {
        if (options.Mode == GroupingMode.Classic)
        {
            var classic = ClassicGroups.Find(votes);
            return (classic.Groups, classic.Components, null);
        }

        var components = PrincipalComponents.Of(votes);
        if (options.Mode == GroupingMode.Published)
        {
            return (options.Published!, components, null);
        }

        var stable = StableGroups.Find(votes, options.Stable, integrity.CarelessPeople(votes.PersonCount));
        return (stable.Groups, components, stable);
    }

    /// <summary>Groups made elsewhere cannot be made again without the hidden votes, so nothing honest can be said of them.</summary>
    private static Func<VoteTable, Division>? Regroup(AnalysisOptions options, int groups) =>
        (groups, options.Mode) switch
        {
            (< 2, _) or (_, GroupingMode.Published) => null,
            (_, GroupingMode.Classic) => kept => ClassicGroups.Find(kept).Groups,
            _ => kept =>
                StableGroups.Find(kept, options.Stable with { Groups = Math.Min(groups, 6), Draws = 2 }).Groups,
        };
}
