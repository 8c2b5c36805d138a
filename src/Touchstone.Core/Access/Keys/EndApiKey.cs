using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Keys;

/// <summary>Ends one of one's own keys for good: its programs are refused from then on.</summary>
public sealed record EndApiKey(Guid KeyId) : Command<Nothing>;

internal sealed class EndApiKeyHandler : ICommandHandler<EndApiKey, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EndApiKey command, Work work, CancellationToken cancel)
    {
        var key = await work
            .Db.Set<ApiKey>()
            .SingleOrDefaultAsync(k => k.Id == command.KeyId && k.AccountId == work.Actor.Id, cancel);
        if (key is null)
        {
            return new Refusal.NotFound();
        }
        if (key.EndedAt is null)
        {
            key.End(work.Now);
            work.Log("api-key-ended", RecordKinds.Account.Ref(work.Actor.Id), new { key.Id });
        }
        return Nothing.Value;
    }
}
