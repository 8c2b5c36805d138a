using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Publishes an agreement. From then on it stands, and its universities report how far they have taken it up.</summary>
public sealed record PublishAgreement(Guid AgreementId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Agreement.Ref(AgreementId);
}

internal sealed class PublishAgreementHandler : ICommandHandler<PublishAgreement, Nothing>
{
    internal const string ReportIt = "Report how far your university has taken up the agreement";

    public async Task<Outcome<Nothing>> Handle(PublishAgreement command, Work work, CancellationToken cancel)
    {
        var agreement = await work.Db.AgreementOf(command.AgreementId, cancel);
        if (agreement is null)
        {
            return new Refusal.NotFound();
        }
        if (agreement.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder(OpeningAgreements.Standing);
        }
        if (Missing(agreement) is { } missing)
        {
            return new Refusal.OutOfOrder(missing);
        }
        agreement.Publish(work.Now);
        var item = await work.ItemOf(agreement.Ref, cancel);
        item.IsPublic = true;
        foreach (var capability in agreement.Outcomes.SelectMany(o => o.Capabilities).DistinctBy(c => c.VersionId))
        {
            work.Link(
                agreement.Ref,
                Relation.InformedBy,
                RecordKinds.SpecificationVersion.Ref(capability.VersionId),
                "Outcomes of the certificate are mapped to it"
            );
        }
        var due = agreement.Points.Min(p => p.FromIntake);
        foreach (var provider in agreement.Positions.Select(p => p.ProviderId).Distinct())
        {
            var on = RecordKinds.Organisation.Ref(provider);
            var path = $"/workforce/agreements/{agreement.Id}/adoption/{provider}";
            await work.AskRole(Role.ProviderLead, on, ReportIt, agreement.Ref, due, cancel, path);
            foreach (var lead in await work.HoldersOf(Role.ProviderLead, on, cancel))
            {
                await work.Send(lead, Letter(agreement, path), cancel);
            }
        }
        work.Log(
            "agreement-published",
            agreement.Ref,
            new
            {
                agreement.Title,
                points = agreement.Points.Select(p => p.Put),
                outcomes = agreement.Outcomes.Select(o => o.Text),
            }
        );
        return Nothing.Value;
    }

    private static string? Missing(Agreement agreement)
    {
        var universities = agreement.Positions.Select(p => p.ProviderId).Distinct().ToList();
        if (agreement.Points.Count == 0)
        {
            return "Write at least one point before you publish.";
        }
        if (universities.Count < 2)
        {
            return "Record the positions of at least two universities before you publish.";
        }
        if (
            agreement.Points.Any(point =>
                universities.Exists(u => agreement.Positions.All(p => p.PointId != point.Id || p.ProviderId != u))
            )
        )
        {
            return "Record where every university stood on every point: one was added after positions were recorded.";
        }
        return agreement.Points.Any(p => p.Kind == PointKind.CertificateOutcomes) && agreement.Outcomes.Count == 0
            ? "List the outcomes of the certificate that were agreed on."
            : null;
    }

    private static Letter Letter(Agreement agreement, string path) =>
        new(
            $"agreement-published/{agreement.Id}",
            "An agreement of universities is published",
            null,
            [
                $"The agreement \u201c{agreement.Title}\u201d is published, with where each university stood.",
                "Please report, point by point, from which intake your university takes it up, and report again when that changes.",
            ],
            new LetterAction("Report how far you are", path),
            agreement.Ref
        );
}
