using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Invites somebody who has an account to a seminar, for the group that they speak for.</summary>
/// <param name="Address">The e-mail address of their account.</param>
public sealed record InviteLeader(Guid SeminarId, string Address, string Constituency) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class InviteLeaderHandler : ICommandHandler<InviteLeader, Guid>
{
    /// <summary>More than this is a conversation and no seminar.</summary>
    private const int Most = 100;

    public async Task<Outcome<Guid>> Handle(InviteLeader command, Work work, CancellationToken cancel)
    {
        if (await SeminarRecords.Read(work.Db, command.SeminarId, cancel) is not { } records)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        var normal = Account.Normalise(command.Address);
        var person = await work
            .Db.Set<Account>()
            .SingleOrDefaultAsync(a => a.NormalizedEmail == normal && a.ClosedAt == null, cancel);
        var faults = new Faults()
            .Address(command.Address, nameof(command.Address), "the e-mail address of their account")
            .OneOf(
                command.Constituency,
                work.Reference.Constituencies.On(work.Today).Codes,
                nameof(command.Constituency),
                "whom they speak for"
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
                    records.Leaders.Any(l => l.AccountId == person?.Id && l.WithdrawnAt is null),
                    nameof(command.Address),
                    "Choose somebody else: this person is invited already"
                );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (records.Leaders.Count(l => l.WithdrawnAt is null) >= Most)
        {
            return new Refusal.OutOfOrder($"A seminar has {Most} leaders at most.");
        }
        if (records.Leaders.FirstOrDefault(l => l.AccountId == person!.Id) is { } earlier)
        {
            earlier.Invite(command.Constituency, work.Now);
        }
        else
        {
            work.Db.Add(new SeminarLeader(seminar.Id, person!.Id, command.Constituency, work.Now));
        }
        await Ask(work, records, person!.Id, cancel);
        var conversation = await work.Db.Set<Conversation>().SingleAsync(c => c.Id == seminar.ConversationId, cancel);
        await work.Send(
            person.Id,
            SeminarLetters.Invitation(seminar, conversation.Title, records.Rounds.Count == 0, work),
            cancel
        );
        work.Log("leader-invited", seminar.Ref, new { account = person.Id, command.Constituency });
        return person.Id;
    }

    private static async Task Ask(Work work, SeminarRecords records, Guid person, CancellationToken cancel)
    {
        var seminar = records.Seminar;
        if (records.Rounds.Count == 0)
        {
            await work.Ask(person, SeminarTasks.Frame, seminar.Ref, seminar.FramingUntil, cancel, seminar.WorkPath());
        }
        else if (records.Open is { } round)
        {
            await work.AskToRateAndSort(seminar, round, person, cancel);
        }
    }
}
