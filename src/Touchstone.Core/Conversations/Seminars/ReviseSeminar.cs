using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Changes purpose, rule and framing of a seminar, as long as nobody has been asked to rate.</summary>
public sealed record ReviseSeminar(Guid SeminarId, int Seen, SeminarText Text) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class ReviseSeminarHandler : ICommandHandler<ReviseSeminar, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseSeminar command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Seminar>().FindAsync([command.SeminarId], cancel) is not { } seminar)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Check(command.Text, work.Today);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (await work.Db.Set<SeminarRound>().AnyAsync(r => r.SeminarId == seminar.Id, cancel))
        {
            return new Refusal.OutOfOrder("Leaders have been asked to rate under this rule. It stays as it is.");
        }
        if (command.Seen != seminar.Revision)
        {
            return new Refusal.Stale([
                new("Purpose", command.Text.Purpose, seminar.Purpose),
                new("Rule", SeminarRules.RuleOf(command.Text).Sentence, seminar.Plan.FirstRule.Sentence),
                new("Problems until", $"{command.Text.FramingUntil:d}", $"{seminar.FramingUntil:d}"),
            ]);
        }
        seminar.Revise(
            command.Text.Purpose.Trim(),
            SeminarRules.RuleOf(command.Text),
            command.Text.FramingUntil!.Value
        );
        (await work.ItemOf(seminar.Ref, cancel)).Summary = seminar.Purpose;
        work.Log(
            "seminar-revised",
            seminar.Ref,
            new
            {
                seminar.Purpose,
                seminar.Rule,
                seminar.Plan.Fingerprint,
                seminar.FramingUntil,
            }
        );
        return Nothing.Value;
    }
}
