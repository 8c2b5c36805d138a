using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Organisations;

/// <summary>Notes that a person works for, or belongs to, an organisation.</summary>
public sealed record AddMember(Guid OrganisationId, Guid? AccountId, string Position, DateOnly? From) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class AddMemberHandler : ICommandHandler<AddMember, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AddMember command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        if (!await work.Db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel))
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(
                command.AccountId is not { } account
                    || !await work.Db.Set<Account>().AnyAsync(a => a.Id == account && a.ClosedAt == null, cancel),
                nameof(command.AccountId),
                "Choose a person"
            )
            .When(
                await work
                    .Db.Set<Membership>()
                    .AnyAsync(
                        m => m.AccountId == command.AccountId && m.OrganisationId == id && m.Until == null,
                        cancel
                    ),
                nameof(command.AccountId),
                "This person belongs to the organisation already"
            )
            .Text(command.Position, nameof(command.Position), "the person's post", 200)
            .When(
                command.From > work.Today,
                nameof(command.From),
                "Enter a day that has been, or leave it empty for today"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var from = command.From is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : work.Now;
        work.Db.Add(new Membership(command.AccountId!.Value, id, command.Position.Trim(), from));
        work.Log(
            "member-added",
            RecordKinds.Organisation.Ref(id),
            new
            {
                account = command.AccountId,
                command.Position,
                from,
            }
        );
        return Nothing.Value;
    }
}
