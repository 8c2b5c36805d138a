using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Invitations;

/// <summary>Asks somebody by e-mail to take a role. They get it when they follow the link in the letter.</summary>
/// <param name="Position">Their post in the organisation that the role is held in; makes them a member of it.</param>
public sealed record InvitePerson(string Name, string Email, Role? Role, RecordRef? On, string? Position, string Reason)
    : Command<Guid>;

internal sealed class InvitePersonHandler : ICommandHandler<InvitePerson, Guid>
{
    public async Task<Outcome<Guid>> Handle(InvitePerson command, Work work, CancellationToken cancel)
    {
        var faults = (await work.RoleFaults(command.Role, command.On, command.Reason, cancel))
            .Text(command.Name, nameof(command.Name), "the person's name", Account.NameLimit)
            .Address(command.Email, nameof(command.Email), "the person's e-mail address")
            .Optional(command.Position, nameof(command.Position), "the post", 200);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var me = await work.Db.Set<Account>().FindAsync([work.Actor.Id], cancel);
        if (me!.NormalizedEmail == Account.Normalise(command.Email))
        {
            return new Refusal.OutOfOrder("Nobody gives themselves a role. Ask another administrator");
        }
        var role = command.Role!.Value;
        var (invitation, secret) = work.Invite(
            command.Name,
            command.Email,
            role,
            command.On,
            string.IsNullOrWhiteSpace(command.Position) ? null : command.Position.Trim(),
            command.Reason
        );
        var described = work.Reference.Describe(role, work.Today);
        await work.SendTo(
            invitation.Address,
            new Letter(
                $"invitation|{invitation.Id}",
                "You are invited to take part",
                invitation.Name,
                [
                    $"{me.DisplayName} of {work.Site.Body} asks you to take part as “{described.Name}”. {described.Description}",
                    "Follow the link to accept. It works once, within 14 days. If you would rather not, there is nothing to do.",
                ],
                new LetterAction("Accept the invitation", Inviting.PathOf(secret)),
                Secret: secret
            ),
            cancel
        );
        work.Log(
            "person-invited",
            RecordKinds.Account.Ref(invitation.Id),
            new
            {
                invitation.Name,
                invitation.Address,
                role,
                on = command.On?.ToString(),
            },
            command.Reason
        );
        return invitation.Id;
    }
}
