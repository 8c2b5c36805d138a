using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight;

/// <summary>Who sees findings, actions and reports before they are published.</summary>
internal static class Inside
{
    private static readonly Role[] Roles = [Role.EngagementFacilitator, Role.Evaluator, Role.ProgrammeManager];

    /// <summary>Why the reader does not; null where they do.</summary>
    public static async Task<Refusal?> WhyNot(Reading reading, RecordRef record, CancellationToken cancel)
    {
        if (!reading.Actor.IsSignedIn)
        {
            return new Refusal.SignInNeeded();
        }
        var chain = await Gate.ChainOf(reading.Db, record, cancel);
        return !Roles.Any(role => reading.Standing.Holds(role, chain)) ? new Refusal.NotAllowed()
            : chain.Any(reading.Standing.Conflicts.Contains) ? new Refusal.InConflict()
            : null;
    }
}
