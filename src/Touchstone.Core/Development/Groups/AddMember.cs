using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Groups;

/// <summary>Adds somebody who has an account to a group, for the constituency that they speak for.</summary>
/// <param name="Address">The e-mail address of their account.</param>
/// <param name="IsChair">They chair the group. A group has one chair at a time.</param>
public sealed record AddMember(
    Guid GroupId,
    string Address,
    string Constituency,
    string Interests,
    bool IsChair,
    bool NamedInPublic
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class AddMemberHandler : ICommandHandler<AddMember, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddMember command, Work work, CancellationToken cancel)
    {
        // Locked, so that two people naming a chair at the same moment do not both succeed.
        var group = await work
            .Db.Set<WorkingGroup>()
            .FromSql($"select * from development.working_group where id = {command.GroupId} for update")
            .SingleOrDefaultAsync(cancel);
        if (group is null)
        {
            return new Refusal.NotFound();
        }
        var normal = Account.Normalise(command.Address);
        var person = await work
            .Db.Set<Account>()
            .SingleOrDefaultAsync(a => a.NormalizedEmail == normal && a.ClosedAt == null, cancel);
        var members = await work
            .Db.Set<Member>()
            .Where(m => m.GroupId == group.Id && m.LeftAt == null)
            .ToListAsync(cancel);
        var faults = new Faults()
            .Address(command.Address, nameof(command.Address), "the e-mail address of their account")
            .OneOf(
                command.Constituency,
                work.Reference.Constituencies.On(work.Today).Codes,
                nameof(command.Constituency),
                "whom they speak for"
            )
            .Optional(command.Interests, nameof(command.Interests), "their interests", 4_000)
            .When(
                command.IsChair && members.Exists(m => m.IsChair),
                nameof(command.IsChair),
                "Remove the present chair first: a group has one"
            )
            .When(
                command.IsChair && group.Kind != GroupKind.Steering,
                nameof(command.IsChair),
                "Only a steering group has a chair"
            );
        if (!faults.Any)
        {
            faults
                .When(
                    person is null,
                    nameof(command.Address),
                    "Ask them to register first: nobody has an account with this address"
                )
                .When(
                    person is not null && members.Exists(m => m.AccountId == person.Id),
                    nameof(command.Address),
                    "Choose somebody else: this person is in the group already"
                );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var member = new Member(
            group.Id,
            person!.Id,
            command.Constituency,
            command.Interests.Trim(),
            command.IsChair,
            command.NamedInPublic,
            work.Now
        );
        work.Db.Add(member);
        await work.Give(person.Id, group.RoleOf(command.IsChair), group.Ref, cancel);
        await work.Settle(RecordKinds.Project.Ref(group.ProjectId), cancel, "Bring together the steering group");
        await work.Send(
            person.Id,
            new Letter(
                $"member/{member.Id}",
                "You have joined a group that develops a credential",
                null,
                [
                    $"You are now a member of the {group.Name.ToLowerInvariant()}. Its page has the terms of reference, the members and the meetings.",
                    "Please check there what is noted of your interests, and whether you agree to be named in public.",
                ],
                new LetterAction("See the group", $"/development/groups/{group.Id}"),
                group.Ref
            ),
            cancel
        );
        work.Log(
            "member-joined",
            group.Ref,
            new
            {
                account = person.Id,
                command.Constituency,
                command.IsChair,
            }
        );
        return member.Id;
    }
}
