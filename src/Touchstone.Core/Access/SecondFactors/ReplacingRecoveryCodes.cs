using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Gives an account new recovery codes, from a use case. The old ones no longer work.</summary>
internal static class ReplacingRecoveryCodes
{
    public static async Task<IReadOnlyList<string>> ReplaceRecoveryCodes(
        this Work work,
        Guid account,
        CancellationToken cancel
    )
    {
        await work.ForgetRecoveryCodes(account, cancel);
        var (codes, words) = RecoveryCode.NewSet(account, work.Now);
        work.Db.AddRange(codes);
        return words;
    }

    public static async Task ForgetRecoveryCodes(this Work work, Guid account, CancellationToken cancel) =>
        work.Db.RemoveRange(await work.Db.Set<RecoveryCode>().Where(c => c.AccountId == account).ToListAsync(cancel));
}
