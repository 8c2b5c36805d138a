using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Whom to invite among those who registered and confirmed. What is left empty does not narrow.</summary>
/// <param name="Topic">A word in what else interests them.</param>
/// <param name="OnlyFollowers">Only those who want to hear of the credential that the exercise concerns.</param>
public sealed record InvitationChoice(
    ImmutableArray<string> Professions,
    ImmutableArray<string> Sectors,
    ImmutableArray<string> Regions,
    string Topic,
    bool OnlyFollowers
)
{
    /// <summary>Those chosen whom nobody has invited to the exercise.</summary>
    internal IQueryable<Registration> Among(TouchstoneDb db, Exercise exercise, Standing standing)
    {
        var invited = db.Set<Invitation>().Where(i => i.ExerciseId == exercise.Id);
        return Reaching(db, exercise, standing).Where(r => !invited.Any(i => i.RegistrationId == r.Id));
    }

    /// <summary>
    /// Those chosen, whether or not they have been invited. A developer reaches those who want to hear of the credential that is
    /// being developed, and nobody else.
    /// </summary>
    internal IQueryable<Registration> Reaching(TouchstoneDb db, Exercise exercise, Standing standing)
    {
        var found = db.Set<Registration>().Where(r => r.ConfirmedAt != null);
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
