using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Recognition;

/// <summary>The provider confirms that every capability has been shown; somebody who did not assess them does it.</summary>
public sealed record ConfirmCompletion(Guid EnrolmentId, string Statement) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Enrolment.Ref(EnrolmentId);
}

internal sealed class ConfirmCompletionHandler : ICommandHandler<ConfirmCompletion, Guid>
{
    public async Task<Outcome<Guid>> Handle(ConfirmCompletion command, Work work, CancellationToken cancel)
    {
        var enrolment = await work
            .Db.Set<Enrolment>()
            .Include(e => e.SignOffs)
            .SingleOrDefaultAsync(e => e.Id == command.EnrolmentId, cancel);
        if (enrolment is null)
        {
            return new Refusal.NotFound();
        }
        if (enrolment.State != EnrolmentState.Learning)
        {
            return new Refusal.OutOfOrder("Completion has been confirmed, or the enrolment has ended.");
        }
        if (enrolment.SignOffs.Any(s => s.AssessorId == work.Actor.Id))
        {
            return new Refusal.OutOfOrder("You signed capabilities off, so somebody else confirms completion.");
        }
        if (enrolment.PractitionerId == work.Actor.Id)
        {
            return new Refusal.OutOfOrder("Nobody confirms their own completion.");
        }
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == enrolment.VersionId, cancel);
        var shown = enrolment.SignOffs.Where(s => s.IsSufficient).Select(s => s.Capability).ToHashSet();
        var missing = SpecificationContent.Of(version).Capabilities.Where(c => !shown.Contains(c.Lineage)).ToList();
        if (missing.Count > 0)
        {
            return new Refusal.OutOfOrder(
                $"{missing.Count} {(missing.Count == 1 ? "capability is" : "capabilities are")} not signed off: {string.Join(", ", missing.Take(3).Select(c => c.Name))}{(missing.Count > 3 ? " and more" : "")}."
            );
        }
        var faults = new Faults().Text(command.Statement, nameof(command.Statement), "the statement", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        enrolment.Confirm();
        var completion = new Completion(enrolment.Id, work.Actor.Id, command.Statement.Trim(), work.Now);
        work.Db.Add(completion);
        work.Enter(completion.Ref, "Completion of a credential", "", enrolment.CredentialId, false, enrolment.Ref);
        work.Link(completion.Ref, Relation.CameFrom, enrolment.Ref, "Every capability was signed off");
        var pieces = await work
            .Db.Set<Evidence>()
            .Where(e => e.EnrolmentId == enrolment.Id && e.WithdrawnAt == null)
            .ToListAsync(cancel);
        foreach (var piece in pieces)
        {
            work.Link(completion.Ref, Relation.InformedBy, piece.Ref, "Evidence that was assessed");
        }
        await work.Settle(enrolment.Ref, cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Decide on recognition",
            completion.Ref,
            work.Today.AddDays(28),
            cancel,
            "/recognition/queue"
        );
        work.Log("completion-confirmed", completion.Ref, new { enrolment = enrolment.Id, completion.Statement });
        return completion.Id;
    }
}
