using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Invitations;

/// <summary>
/// Makes the link with which somebody becomes an administrator. Asked on the terminal by whoever runs the installation:
/// a fresh one has nobody who could invite anybody.
/// </summary>
public sealed record InviteAdministrator(string Name, string Email) : Command<string>;

internal sealed class InviteAdministratorHandler : ICommandHandler<InviteAdministrator, string>
{
    public Task<Outcome<string>> Handle(InviteAdministrator command, Work work, CancellationToken cancel) =>
        Task.FromResult(Make(command, work));

    private static Outcome<string> Make(InviteAdministrator command, Work work)
    {
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "the person's name", Account.NameLimit)
            .Address(command.Email, nameof(command.Email), "the person's e-mail address");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var (invitation, secret) = work.Invite(
            command.Name,
            command.Email,
            Role.Administrator,
            null,
            null,
            "Made on the terminal by whoever runs the installation"
        );
        work.Log("administrator-invited", RecordKinds.Account.Ref(invitation.Id), new { invitation.Address });
        return work.Site.AddressOf(Inviting.PathOf(secret));
    }
}
