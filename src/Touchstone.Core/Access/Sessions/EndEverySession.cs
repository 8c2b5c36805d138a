using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Sessions;

/// <summary>Signs out everywhere, also here.</summary>
public sealed record EndEverySession : Command<Nothing>;

internal sealed class EndEverySessionHandler : ICommandHandler<EndEverySession, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EndEverySession command, Work work, CancellationToken cancel)
    {
        var ended = await work.EndSessions(work.Actor.Id, cancel);
        work.Log("signed-out-everywhere", RecordKinds.Account.Ref(work.Actor.Id), new { ended });
        return Nothing.Value;
    }
}
