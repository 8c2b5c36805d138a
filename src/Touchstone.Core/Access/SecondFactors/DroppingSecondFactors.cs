using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Takes a second factor off an account, from a use case.</summary>
internal static class DroppingSecondFactors
{
    public static async Task DropSecondFactor(this Work work, Account account, CancellationToken cancel)
    {
        work.Db.RemoveRange(
            await work.Db.Set<SecondFactor>().Where(f => f.AccountId == account.Id).ToListAsync(cancel)
        );
        await work.ForgetRecoveryCodes(account.Id, cancel);
        account.UseSecondFactor(false);
    }
}
