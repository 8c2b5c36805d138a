using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Recognition.Evidencing;

/// <summary>A practitioner puts a piece of evidence forward, by one of the three routes, and says which capabilities it supports.</summary>
public sealed record AddEvidence(
    Guid EnrolmentId,
    string Route,
    string Title,
    string Account,
    string? Link,
    string Confirmer,
    ImmutableArray<Guid> Capabilities
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Enrolment.Ref(EnrolmentId);
}

internal sealed class AddEvidenceHandler : ICommandHandler<AddEvidence, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddEvidence command, Work work, CancellationToken cancel)
    {
        var enrolment = await work.Db.Set<Enrolment>().SingleOrDefaultAsync(e => e.Id == command.EnrolmentId, cancel);
        if (enrolment is null)
        {
            return new Refusal.NotFound();
        }
        if (enrolment.State != EnrolmentState.Learning)
        {
            return new Refusal.OutOfOrder("Evidence can be added until completion is confirmed.");
        }
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == enrolment.VersionId, cancel);
        var known = SpecificationContent.Of(version).Capabilities.Select(c => c.Lineage).ToHashSet();
        var rules = work.Reference.EvidenceRules[enrolment.EvidenceEdition][0];
        var standing = await work
            .Db.Set<Evidence>()
            .CountAsync(e => e.EnrolmentId == enrolment.Id && e.WithdrawnAt == null, cancel);
        var faults = new Faults()
            .OneOf(command.Route, work.Reference.EvidenceRoutes.Latest.Codes, nameof(command.Route), "a route")
            .Text(command.Title, nameof(command.Title), "a title", 200)
            .Text(command.Account, nameof(command.Account), "what it is and what it shows", 10_000)
            .Text(command.Confirmer, nameof(command.Confirmer), "who can confirm that it is genuine", 300)
            .When(
                !string.IsNullOrWhiteSpace(command.Link)
                    && !(
                        Uri.TryCreate(command.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
                    ),
                nameof(command.Link),
                "Enter a web address that begins with https://"
            )
            .When(
                command.Capabilities.Any(c => !known.Contains(c)),
                nameof(command.Capabilities),
                "Choose capabilities from the list"
            )
            .When(
                standing >= rules.PiecesAtMost,
                nameof(command.Title),
                $"Withdraw a piece first: the rules of {enrolment.EvidenceEdition} allow {rules.PiecesAtMost} pieces"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var evidence = new Evidence(
            enrolment.Id,
            command.Route,
            command.Title.Trim(),
            command.Account.Trim(),
            string.IsNullOrWhiteSpace(command.Link) ? null : command.Link.Trim(),
            command.Confirmer.Trim(),
            [.. command.Capabilities.Distinct()],
            work.Now
        );
        work.Db.Add(evidence);
        work.Enter(evidence.Ref, evidence.Title, "", enrolment.CredentialId, false, enrolment.Ref);
        work.Link(evidence.Ref, Relation.Answers, enrolment.Ref, "Put forward by the practitioner");
        await work.AskRole(
            Role.Assessor,
            RecordKinds.DeliveryPlan.Ref(enrolment.PlanId),
            "Assess new evidence",
            enrolment.Ref,
            work.Today.AddDays(28),
            cancel,
            $"/recognition/enrolments/{enrolment.Id}/assess"
        );
        work.Log(
            "evidence-added",
            evidence.Ref,
            new
            {
                command.Route,
                evidence.Title,
                evidence.Account,
                evidence.Link,
                evidence.Confirmer,
                evidence.Capabilities,
            }
        );
        return evidence.Id;
    }
}
