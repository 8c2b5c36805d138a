using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement;

/// <summary>Withdraws a registration by the link of a letter: all that was told is erased.</summary>
public sealed record WithdrawRegistration(string Secret) : Command<Nothing>;

internal sealed class WithdrawRegistrationHandler : ICommandHandler<WithdrawRegistration, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawRegistration command, Work work, CancellationToken cancel)
    {
        var hash = RegistrationSecret.Hash(command.Secret);
        var registration = hash is null
            ? null
            : await work
                .Db.Set<Registration>()
                .SingleOrDefaultAsync(
                    r => work.Db.Set<WithdrawLink>().Any(l => l.Hash == hash && l.RegistrationId == r.Id),
                    cancel
                );
        if (registration is null)
        {
            return new Refusal.OutOfOrder("This link does not work. If you used it before, you are withdrawn already.");
        }
        await work.Db.Set<Follower>().Where(f => f.RegistrationId == registration.Id).ExecuteDeleteAsync(cancel);
        work.Db.Remove(registration);
        work.Log("registration-withdrawn", registration.Ref);
        return Nothing.Value;
    }
}
