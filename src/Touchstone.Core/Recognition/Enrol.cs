using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Recognition;

/// <summary>An approved provider enrols a practitioner who has an account.</summary>
public sealed record Enrol(
    Guid PlanId,
    string PractitionerEmail,
    string Profession,
    string RegistrationNumber,
    string? Employer
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class EnrolHandler : ICommandHandler<Enrol, Guid>
{
    public async Task<Outcome<Guid>> Handle(Enrol command, Work work, CancellationToken cancel)
    {
        var plan = await work.Db.Set<DeliveryPlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        if (!plan.IsInForce)
        {
            return new Refusal.OutOfOrder("Practitioners can be enrolled only while the delivery plan is approved.");
        }
        var email = command.PractitionerEmail.Trim().ToUpperInvariant();
        var practitioner = await work
            .Db.Set<Account>()
            .SingleOrDefaultAsync(a => a.NormalizedEmail == email && a.ClosedAt == null, cancel);
        var faults = new Faults()
            .Address(command.PractitionerEmail, nameof(command.PractitionerEmail), "the practitioner's e-mail address")
            .OneOf(
                command.Profession,
                work.Reference.Professions.Latest.Codes,
                nameof(command.Profession),
                "a profession"
            )
            .Text(command.RegistrationNumber, nameof(command.RegistrationNumber), "the registration number", 40)
            .Optional(command.Employer, nameof(command.Employer), "the employer", 200);
        if (!faults.Any)
        {
            faults
                .When(
                    practitioner is null,
                    nameof(command.PractitionerEmail),
                    "Nobody has an account with this address. Ask the practitioner to register first"
                )
                .When(
                    !HasForm(command, work),
                    nameof(command.RegistrationNumber),
                    "Check the registration number: it does not have the form that the profession's regulator uses"
                );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var living = await work
            .Db.Set<Enrolment>()
            .AnyAsync(
                e =>
                    e.PractitionerId == practitioner!.Id
                    && e.VersionId == plan.VersionId
                    && e.State != EnrolmentState.Left
                    && e.State != EnrolmentState.NotRecognised,
                cancel
            );
        if (living)
        {
            return Refusal.For(
                nameof(command.PractitionerEmail),
                "This practitioner is enrolled for this credential already"
            );
        }
        return await Make(command, work, plan, practitioner!, cancel);
    }

    private static async Task<Guid> Make(
        Enrol command,
        Work work,
        DeliveryPlan plan,
        Account practitioner,
        CancellationToken cancel
    )
    {
        var enrolment = new Enrolment(
            plan,
            practitioner.Id,
            command.Profession,
            Reference.RegistrationNumberForm.Tidy(command.RegistrationNumber),
            string.IsNullOrWhiteSpace(command.Employer) ? null : command.Employer.Trim(),
            work.Reference.EvidenceRules.On(work.Today).Edition,
            work.Now
        );
        work.Db.Add(enrolment);
        work.Enter(enrolment.Ref, $"Enrolment on {plan.Programme.Title}", "", plan.CredentialId, false, plan.Ref);
        work.Link(enrolment.Ref, Relation.CameFrom, plan.Ref, "Enrolled under the approved delivery plan");
        await work.Give(practitioner.Id, Role.Practitioner, enrolment.Ref, cancel);
        await work.Ask(practitioner.Id, "Collect evidence for your capabilities", enrolment.Ref, null, cancel);
        await work.Send(
            practitioner.Id,
            new Letter(
                $"enrolled/{enrolment.Id}",
                "You are enrolled for a credential",
                null,
                [
                    $"Your education provider has enrolled you on \u201c{plan.Programme.Title}\u201d.",
                    "You can now collect evidence for each capability, and see at any time what has been signed off.",
                ],
                new LetterAction("Open your learning", enrolment.Ref.Kind.PathOf(enrolment.Id)),
                enrolment.Ref
            ),
            cancel
        );
        work.Log(
            "practitioner-enrolled",
            enrolment.Ref,
            new
            {
                enrolment.PractitionerId,
                enrolment.Profession,
                enrolment.RegistrationNumber,
            }
        );
        return enrolment.Id;
    }

    /// <summary>The form that the regulator of the profession uses; one that is not known takes anything.</summary>
    private static bool HasForm(Enrol command, Work work)
    {
        var regulator = work.Reference.Professions.Latest.Find(command.Profession)?.Regulator;
        return work.Reference.Regulators.Latest.Find(regulator)?.RegistrationNumber.Fits(command.RegistrationNumber)
            ?? true;
    }
}
