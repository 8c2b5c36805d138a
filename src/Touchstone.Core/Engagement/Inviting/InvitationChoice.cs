using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Whom to invite among those who registered and confirmed. What is left empty does not narrow.</summary>
/// <param name="Topic">A word in what else interests them.</param>
/// <param name="OnlyFollowers">Only those who want to hear of the credential that it concerns.</param>
public sealed record InvitationChoice(
    ImmutableArray<string> Professions,
    ImmutableArray<string> Sectors,
    ImmutableArray<string> Regions,
    string Topic,
    bool OnlyFollowers
)
{
    internal static readonly Refusal NobodyIsLeft = new Refusal.OutOfOrder(
        "Everybody whom you chose has been invited already, or nobody matches."
    );

    /// <summary>
    /// Those chosen who have not been invited. A developer reaches those who want to hear of the credential that is being
    /// developed, and nobody else.
    /// </summary>
    /// <param name="exercise">What people are invited to, or what the event that they are invited to belongs to.</param>
    /// <param name="invited">The registrations of those who have been.</param>
    internal IQueryable<Registration> Among(
        TouchstoneDb db,
        Exercise exercise,
        Standing standing,
        IQueryable<Guid> invited
    )
    {
        var found = db.Set<Registration>().Where(r => r.ConfirmedAt != null && !invited.Contains(r.Id));
        var reachesAll = standing.HoldsAny(Role.ProgrammeManager, Role.EngagementFacilitator);
        if (OnlyFollowers || !reachesAll)
        {
            var credential = exercise.CredentialId ?? Guid.Empty;
            found = found.Where(r => r.AllCredentials || r.Credentials.Contains(credential));
        }
        var (professions, sectors, regions) = (Professions.ToArray(), Sectors.ToArray(), Regions.ToArray());
        found = professions.Length > 0 ? found.Where(r => professions.Contains(r.Profession)) : found;
        found = sectors.Length > 0 ? found.Where(r => sectors.Contains(r.Sector)) : found;
        found = regions.Length > 0 ? found.Where(r => regions.Contains(r.Region)) : found;
        if (!string.IsNullOrWhiteSpace(Topic))
        {
            var words = $"%{Like.Escape(Topic.Trim())}%";
            found = found.Where(r => EF.Functions.ILike(r.Topics, words));
        }
        return found;
    }
}
