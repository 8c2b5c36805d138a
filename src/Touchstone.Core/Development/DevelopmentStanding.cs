using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development;

/// <summary>What the reader may do around one record of a project: public pages show more to those who hold a role in it.</summary>
internal static class DevelopmentStanding
{
    public static readonly ImmutableArray<Role> Leading = [Role.ProgrammeManager, Role.Developer];

    public static readonly ImmutableArray<Role> TakingPart =
    [
        Role.ProgrammeManager,
        Role.Developer,
        Role.SteeringGroupMember,
        Role.SteeringGroupChair,
        Role.ExpertGroupMember,
        Role.LayPartner,
    ];

    /// <summary>True when one of the roles is held on the record or what holds it, and no conflict closes it.</summary>
    public static async Task<bool> Holds(
        this Reading reading,
        RecordRef on,
        ImmutableArray<Role> roles,
        CancellationToken cancel
    )
    {
        if (!reading.Actor.IsSignedIn)
        {
            return false;
        }
        var chain = await Gate.ChainOf(reading.Db, on, cancel);
        return !chain.Any(reading.Standing.Conflicts.Contains)
            && roles.Any(role => reading.Standing.Holds(role, chain));
    }
}
