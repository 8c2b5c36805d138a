using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Sessions;

/// <summary>Signs one of one's own browsers out, wherever it is.</summary>
public sealed record EndSession(Guid SessionId) : Command<Nothing>;

internal sealed class EndSessionHandler : ICommandHandler<EndSession, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EndSession command, Work work, CancellationToken cancel)
    {
        var session = await work
            .Db.Set<Session>()
            .SingleOrDefaultAsync(s => s.Id == command.SessionId && s.AccountId == work.Actor.Id, cancel);
        if (session is null)
        {
            return new Refusal.NotFound();
        }
        session.End(work.Now);
        work.Log("session-ended", RecordKinds.Account.Ref(work.Actor.Id), new { session.Browser });
        return Nothing.Value;
    }
}
