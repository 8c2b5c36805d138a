using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Who can code in an analysis: those whose role lets them, without those whom a conflict keeps out.</summary>
internal static class Coders
{
    private static readonly Role[] Roles = [Role.EngagementFacilitator, Role.Evaluator, Role.ProgrammeManager];

    public static async Task<IReadOnlyList<Named>> Of(
        TouchstoneDb db,
        AnalysisProject analysis,
        CancellationToken cancel
    )
    {
        var chain = await Gate.ChainOf(db, analysis.Ref, cancel);
        var grants = await db.Set<Grant>()
            .Where(g => g.Until == null && Roles.Contains(g.Role))
            .Select(g => new
            {
                g.AccountId,
                g.OnKind,
                g.OnId,
            })
            .ToListAsync(cancel);
        var holders = grants
            .Where(g => g.OnKind is null || chain.Contains(g.OnKind.Ref(g.OnId!.Value)))
            .Select(g => g.AccountId)
            .ToHashSet();
        var kept = (
            await db.Set<Interest>()
                .Where(i => i.State == InterestState.Conflict && holders.Contains(i.AccountId))
                .Select(i => new
                {
                    i.AccountId,
                    i.OnKind,
                    i.OnId,
                })
                .ToListAsync(cancel)
        ).Where(i => chain.Contains(i.OnKind.Ref(i.OnId))).Select(i => i.AccountId).ToHashSet();
        var able = holders.Except(kept).ToArray();
        return await db.Set<Account>()
            .Where(a => able.Contains(a.Id) && a.ClosedAt == null)
            .OrderBy(a => a.DisplayName)
            .Select(a => new Named(a.Id, a.DisplayName))
            .ToListAsync(cancel);
    }
}
