using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Accounts;

/// <summary>How the person who asks signs in.</summary>
public sealed record MyAccount : Query<AccountView>;

public sealed record AccountView(
    Guid Id,
    string Name,
    string Email,
    DateTimeOffset Since,
    bool HasSecondFactor,
    int RecoveryCodesLeft,
    ImmutableArray<PasskeyView> Passkeys,
    bool HoldsPower
);

public sealed record PasskeyView(string Id, string Name, DateTimeOffset AddedAt);

internal sealed class MyAccountHandler : IQueryHandler<MyAccount, AccountView>
{
    public async Task<Outcome<AccountView>> Handle(MyAccount query, Reading reading, CancellationToken cancel)
    {
        var me = reading.Actor.Id;
        var account = await reading.Db.Set<Account>().SingleAsync(a => a.Id == me, cancel);
        var left = await reading.Db.Set<RecoveryCode>().CountAsync(c => c.AccountId == me && c.UsedAt == null, cancel);
        var passkeys = await reading.Db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == me).ToListAsync(cancel);
        var roles = reading.Standing.Roles.Concat(reading.Standing.Dormant).Select(r => r.Role);
        return new AccountView(
            me,
            account.DisplayName,
            account.Email!,
            account.CreatedAt,
            account.TwoFactorEnabled,
            left,
            [
                .. passkeys
                    .OrderBy(p => p.Data.CreatedAt)
                    .Select(p => new PasskeyView(
                        Convert.ToHexStringLower(p.CredentialId),
                        p.Data.Name ?? "Passkey",
                        p.Data.CreatedAt
                    )),
            ],
            roles.Any(PowerfulRoles.All.Contains)
        );
    }
}
