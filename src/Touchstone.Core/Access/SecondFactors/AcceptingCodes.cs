using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Judges what somebody entered as their second factor, and uses it up.</summary>
internal static class AcceptingCodes
{
    public static async Task<bool> AcceptCode(this Work work, Guid account, string code, CancellationToken cancel)
    {
        // Locked, so that one code posted twice at the same moment is accepted once.
        var factor = await work
            .Db.Set<SecondFactor>()
            .FromSql($"select * from access.second_factor where account_id = {account} for update")
            .SingleOrDefaultAsync(cancel);
        if (factor?.ConfirmedAt is null)
        {
            return false;
        }
        return factor.Accept(code, work.Now) || await AcceptRecoveryCode(work, account, code, cancel);
    }

    private static async Task<bool> AcceptRecoveryCode(Work work, Guid account, string code, CancellationToken cancel)
    {
        var hash = RecoveryCode.HashOf(account, code);
        var codes = await work
            .Db.Set<RecoveryCode>()
            .Where(c => c.AccountId == account && c.UsedAt == null)
            .ToListAsync(cancel);
        var used = codes.Find(c => c.Hash.AsSpan().SequenceEqual(hash));
        if (used is null)
        {
            return false;
        }
        used.Use(work.Now);
        work.LogAs(account, "recovery-code-used", RecordKinds.Account.Ref(account), new { left = codes.Count - 1 });
        await work.Warn(
            account,
            $"recovery-code|{used.Id}",
            "A recovery code was used to sign in",
            $"Somebody signed in to your account with one of your recovery codes. You have {codes.Count - 1} left.",
            cancel
        );
        return true;
    }
}
