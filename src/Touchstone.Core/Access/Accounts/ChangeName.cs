using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Changes the name that other people see.</summary>
public sealed record ChangeName(string Name) : Command<Nothing>;

internal sealed class ChangeNameHandler : ICommandHandler<ChangeName, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ChangeName command, Work work, CancellationToken cancel)
    {
        var faults = new Faults().Text(command.Name, nameof(command.Name), "your name", Account.NameLimit);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        var earlier = account.DisplayName;
        account.DisplayName = command.Name.Trim();
        var me = RecordKinds.Account.Ref(account.Id);
        if (await work.Db.Set<Item>().AnyAsync(i => i.Kind == me.Kind && i.Id == me.Id, cancel))
        {
            (await work.ItemOf(me, cancel)).Title = account.DisplayName;
        }
        work.Log("name-changed", me, new { from = earlier, to = account.DisplayName });
        return Nothing.Value;
    }
}
