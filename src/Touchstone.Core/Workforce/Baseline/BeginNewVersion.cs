using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Begins another version of a return that is signed off, with everything that the signed one holds. That one counts until the new one is signed off.</summary>
public sealed record BeginNewVersion(Guid ReturnId, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class BeginNewVersionHandler : ICommandHandler<BeginNewVersion, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(BeginNewVersion command, Work work, CancellationToken cancel)
    {
        var asked = await work.Db.Set<BaselineReturn>().SingleOrDefaultAsync(r => r.Id == command.ReturnId, cancel);
        if (asked is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "why the return has to change", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (asked.State != ReturnState.SignedOff)
        {
            return new Refusal.OutOfOrder("A new version is begun when the one before it has been signed off.");
        }
        var signed = await work.Db.Set<ReturnVersion>().SingleAsync(v => v.Id == asked.SignedId, cancel);
        var next = new ReturnVersion(asked.Id, signed.Number + 1, command.Reason.Trim(), work.Actor.Id, work.Now);
        if (signed.Answers is { } answers)
        {
            next.Answer(answers);
        }
        next.CopyLines(signed.Lines);
        work.Db.Add(next);
        asked.Begin(next.Id);
        // The copy is one statement of SQL, so the version it belongs to must stand before it.
        await work.Db.SaveChangesAsync(cancel);
        await work.Db.CopyLines(signed.Id, next.Id, cancel);
        await work.Ask(
            work.Actor.Id,
            "Sign off the new version of your return",
            asked.Ref,
            work.Today.AddDays(14),
            cancel
        );
        work.Log("return-version-begun", asked.Ref, new { next.Number }, next.Reason);
        return Nothing.Value;
    }
}
