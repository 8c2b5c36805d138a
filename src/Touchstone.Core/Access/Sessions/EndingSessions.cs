using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Sessions;

/// <summary>Signs an account out, from a use case.</summary>
internal static class EndingSessions
{
    /// <param name="but">A session that goes on: the one in which the person has just proved who they are.</param>
    public static async Task<int> EndSessions(this Work work, Guid account, CancellationToken cancel, Guid? but = null)
    {
        var open = await work
            .Db.Set<Session>()
            .Where(s => s.AccountId == account && s.EndedAt == null && s.Id != but)
            .ToListAsync(cancel);
        open.ForEach(s => s.End(work.Now));
        return open.Count;
    }
}
