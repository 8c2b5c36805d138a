using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Sessions;

/// <summary>Ends the session in which it is asked.</summary>
public sealed record SignOut : Command<Nothing>;

internal sealed class SignOutHandler : ICommandHandler<SignOut, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SignOut command, Work work, CancellationToken cancel)
    {
        var session = work.Actor.SessionId is { } id ? await work.Db.Set<Session>().FindAsync([id], cancel) : null;
        session?.End(work.Now);
        work.Log("signed-out", RecordKinds.Account.Ref(work.Actor.Id));
        return Nothing.Value;
    }
}
