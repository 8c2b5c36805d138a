namespace Touchstone.Opinion;

/// <summary>
/// Opinion groups that do not depend on who voted first: the groups that best predict votes they have not seen, when draws of
/// the votes agree on them; otherwise none.
/// </summary>
/// <param name="Groups">Who is in which group, the largest group first; nobody in any when there are no stable groups.</param>
/// <param name="Membership">For each group everybody's probability of being in it, 0 for people in no group.</param>
/// <param name="Styles">For each style (agrees freely, disagrees freely) everybody's probability of voting by it alone.</param>
/// <param name="Trials">What each number of groups achieved.</param>
/// <param name="Chosen">The trial of the number of groups in use; null when there are no stable groups.</param>
public sealed record StableGroups(
    Division Groups,
    IReadOnlyList<IReadOnlyList<double>> Membership,
    IReadOnlyList<IReadOnlyList<double>> Styles,
    IReadOnlyList<GroupTrial> Trials,
    GroupTrial? Chosen
)
{
    /// <summary>Whether the votes fall into groups that another draw of them would show too.</summary>
    public bool AreStable => Chosen is not null;

    /// <summary>Finds the groups.</summary>
    /// <param name="votes">The votes. Rejected and meta statements are left aside.</param>
    /// <param name="options">How to look; null for the defaults.</param>
    /// <param name="leaveOut">People who must not shape the groups, and are in none (careless accounts); null for nobody.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of groups or draws out of its range.</exception>
    public static StableGroups Find(
        VoteTable votes,
        StableOptions? options = null,
        ReadOnlyMemory<bool> leaveOut = default
    )
    {
        ArgumentNullException.ThrowIfNull(votes);
        return new StableSearch(votes, options ?? new StableOptions(), leaveOut).Run();
    }
}
