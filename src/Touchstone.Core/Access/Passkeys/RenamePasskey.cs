using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>Gives one of one's own passkeys another name.</summary>
public sealed record RenamePasskey(string Id, string Name) : Command<Nothing>;

internal sealed class RenamePasskeyHandler : ICommandHandler<RenamePasskey, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RenamePasskey command, Work work, CancellationToken cancel)
    {
        if (await work.MyPasskey(command.Id, cancel) is not { } passkey)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(
            command.Name,
            nameof(command.Name),
            "a name by which you will know it",
            AddPasskey.NameLimit
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        passkey.Data.Name = command.Name.Trim();
        work.Log("passkey-renamed", RecordKinds.Account.Ref(work.Actor.Id), new { command.Name });
        return Nothing.Value;
    }
}
