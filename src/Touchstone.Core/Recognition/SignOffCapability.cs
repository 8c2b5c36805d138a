using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Recognition;

/// <summary>An assessor judges one capability of one practitioner, by one of the methods and on the scale that the specification assigns.</summary>
public sealed record SignOffCapability(Guid EnrolmentId, Guid Capability, string Method, string Grade, string Reasons)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Enrolment.Ref(EnrolmentId);
}

internal sealed class SignOffCapabilityHandler : ICommandHandler<SignOffCapability, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SignOffCapability command, Work work, CancellationToken cancel)
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
            return new Refusal.OutOfOrder("Capabilities can be signed off until completion is confirmed.");
        }
        if (enrolment.PractitionerId == work.Actor.Id)
        {
            return new Refusal.OutOfOrder("Nobody assesses themselves.");
        }
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == enrolment.VersionId, cancel);
        var content = SpecificationContent.Of(version);
        var capability = content.Find(command.Capability);
        if (capability is null)
        {
            return new Refusal.NotFound();
        }
        var plan = AssessmentPlan.Of(capability, work.Reference);
        var grade = plan.Scale.Grades.FirstOrDefault(g => g.Code == command.Grade);
        var faults = new Faults()
            .OneOf(command.Method, plan.Methods.Select(m => m.Code), nameof(command.Method), "how it was assessed")
            .When(grade is null, nameof(command.Grade), "Choose a grade")
            .Text(command.Reasons, nameof(command.Reasons), "the reasons", 10_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        enrolment.SignOff(
            new SignOff(
                enrolment.Id,
                capability.Lineage,
                work.Actor.Id,
                command.Method,
                plan.Scale.Code,
                grade!.Code,
                plan.IsSufficient(grade),
                command.Reasons.Trim(),
                work.Now
            )
        );
        var shown = enrolment.SignOffs.Where(s => s.IsSufficient).Select(s => s.Capability).ToHashSet();
        if (content.Capabilities.All(c => shown.Contains(c.Lineage)))
        {
            await work.Settle(enrolment.Ref, cancel, "Assess new evidence");
            await work.AskRole(
                Role.ProviderLead,
                RecordKinds.DeliveryPlan.Ref(enrolment.PlanId),
                "Confirm a completion",
                enrolment.Ref,
                work.Today.AddDays(28),
                cancel,
                $"/recognition/enrolments/{enrolment.Id}/complete"
            );
        }
        work.Log(
            "capability-signed-off",
            enrolment.Ref,
            new
            {
                command.Capability,
                command.Method,
                scale = plan.Scale.Code,
                command.Grade,
                command.Reasons,
            }
        );
        return Nothing.Value;
    }
}
