using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Keys;

/// <summary>Ends all keys of an account that may be in other hands, from a use case.</summary>
internal static class EndingKeys
{
    public static async Task<int> EndKeys(this Work work, Guid account, CancellationToken cancel)
    {
        var open = await work
            .Db.Set<ApiKey>()
            .Where(k => k.AccountId == account && k.EndedAt == null)
            .ToListAsync(cancel);
        open.ForEach(k => k.End(work.Now));
        return open.Count;
    }
}
