using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.People;

/// <summary>Signs somebody out of every browser and ends their keys: a lost laptop, an account that may be in other hands.</summary>
public sealed record SignPersonOut(Guid AccountId, string Reason) : Command<Nothing>;

internal sealed class SignPersonOutHandler : ICommandHandler<SignPersonOut, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SignPersonOut command, Work work, CancellationToken cancel)
    {
        if (!await work.Db.Set<Account>().AnyAsync(a => a.Id == command.AccountId, cancel))
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var ended = await work.EndSessions(command.AccountId, cancel);
        var keys = await work.EndKeys(command.AccountId, cancel);
        work.Log("person-signed-out", RecordKinds.Account.Ref(command.AccountId), new { ended, keys }, command.Reason);
        return Nothing.Value;
    }
}
