using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>
/// Begins to add a passkey: whoever has one can sign in, so the password is asked for first. Gives the secret to go on with.
/// </summary>
public sealed record OfferPasskey(string CurrentPassword) : Command<string>;

internal sealed class OfferPasskeyHandler(ProveAgain proveAgain) : ICommandHandler<OfferPasskey, string>
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public async Task<Outcome<string>> Handle(OfferPasskey command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        await work.WithdrawLinks(account.Id, cancel, LinkPurpose.NewPasskey);
        var (_, secret) = work.MakeLink(LinkPurpose.NewPasskey, Lasts, account.Id);
        work.Log("passkey-offered", RecordKinds.Account.Ref(account.Id));
        return secret;
    }
}
