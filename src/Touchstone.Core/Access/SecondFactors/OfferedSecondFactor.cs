using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>The key that was made for one's authenticator app, until the first code from it is entered.</summary>
public sealed record OfferedSecondFactor : Query<KeyToShare>;

/// <summary>A key as text to type, and as the address that an authenticator app reads from a QR code.</summary>
public sealed record KeyToShare(string Key, string Address);

internal sealed class OfferedSecondFactorHandler : IQueryHandler<OfferedSecondFactor, KeyToShare>
{
    public async Task<Outcome<KeyToShare>> Handle(OfferedSecondFactor query, Reading reading, CancellationToken cancel)
    {
        var me = reading.Actor.Id;
        var offered = await reading
            .Db.Set<SecondFactor>()
            .SingleOrDefaultAsync(f => f.AccountId == me && f.ConfirmedAt == null, cancel);
        if (offered is null)
        {
            return new Refusal.NotFound();
        }
        var email = await reading.Db.Set<Account>().Where(a => a.Id == me).Select(a => a.Email).SingleAsync(cancel);
        var key = Base32.Encode(offered.Key);
        var issuer = Uri.EscapeDataString(reading.Site.Body);
        var label = $"{issuer}:{Uri.EscapeDataString(email!)}";
        return new KeyToShare(Base32.Grouped(key), $"otpauth://totp/{label}?secret={key}&issuer={issuer}");
    }
}
