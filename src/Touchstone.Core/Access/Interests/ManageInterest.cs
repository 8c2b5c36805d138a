using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Interests;

/// <summary>Decides, with a reason, whether somebody's interest stands in the way. Never one's own.</summary>
public sealed record ManageInterest(Guid InterestId, bool? StandsInTheWay, string Reason) : Command<Nothing>;

internal sealed class ManageInterestHandler : ICommandHandler<ManageInterest, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ManageInterest command, Work work, CancellationToken cancel)
    {
        var interest = await work.Db.Set<Interest>().SingleOrDefaultAsync(i => i.Id == command.InterestId, cancel);
        if (interest is null || interest.State == InterestState.None)
        {
            return new Refusal.NotFound();
        }
        var on = interest.OnKind.Ref(interest.OnId);
        if (interest.AccountId == work.Actor.Id)
        {
            return new Refusal.OutOfOrder("Nobody decides about their own interests. Ask another programme manager");
        }
        var chain = await Gate.ChainOf(work.Db, on, cancel);
        if (chain.Any(work.Standing.Conflicts.Contains))
        {
            return new Refusal.InConflict();
        }
        var faults = new Faults()
            .When(
                command.StandsInTheWay is null,
                nameof(command.StandsInTheWay),
                "Choose whether the interest stands in the way"
            )
            .Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var stands = command.StandsInTheWay!.Value;
        interest.Manage(work.Actor.Id, work.Now, command.Reason.Trim(), stands);
        var waiting = await work
            .Db.Set<Interest>()
            .AnyAsync(
                i =>
                    i.Id != interest.Id
                    && i.OnKind == interest.OnKind
                    && i.OnId == interest.OnId
                    && i.ManagedAt == null
                    && i.State != InterestState.None
                    && i.Source == InterestSource.Declared,
                cancel
            );
        if (!waiting)
        {
            await work.Settle(on, cancel, DeclareInterestsHandler.ManageIt);
        }
        work.Log(
            "interest-decided",
            on,
            new
            {
                interest = interest.Id,
                of = interest.AccountId,
                stands,
            },
            command.Reason
        );
        await work.Send(
            interest.AccountId,
            new Letter(
                $"interest-decided|{interest.Id}|{work.Now:O}",
                "Your declared interest was looked at",
                null,
                [
                    stands
                        ? "A programme manager has looked at your interest in a record and decided that it stands in the way: you have no access to it."
                        : "A programme manager has looked at your interest in a record and decided that it does not stand in the way.",
                    "The reason stands with your interests once you have signed in.",
                ],
                new LetterAction("See my interests", "/interests/mine")
            ),
            cancel
        );
        return Nothing.Value;
    }
}
