using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Writes what was put to the universities, a new point when none is named.</summary>
public sealed record PutPoint(
    Guid AgreementId,
    Guid? PointId,
    PointKind? Kind,
    Award? Award,
    string Put,
    int? CommonShare,
    DateOnly? FromIntake,
    int Seen
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Agreement.Ref(AgreementId);
}

internal sealed class PutPointHandler : ICommandHandler<PutPoint, Guid>
{
    public async Task<Outcome<Guid>> Handle(PutPoint command, Work work, CancellationToken cancel)
    {
        var agreement = await work.Db.AgreementOf(command.AgreementId, cancel);
        var point = agreement?.Points.SingleOrDefault(p => p.Id == command.PointId);
        if (agreement is null || (command.PointId is not null && point is null))
        {
            return new Refusal.NotFound();
        }
        if (agreement.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder(OpeningAgreements.Standing);
        }
        var faults = new Faults()
            .When(command.Kind is null, nameof(command.Kind), "Choose what kind of point it is")
            .When(
                command.Kind == PointKind.AwardTitle && command.Award is null,
                nameof(command.Award),
                "Choose the award"
            )
            .Text(command.Put, nameof(command.Put), "what was put", 2_000)
            .When(
                command.Kind == PointKind.CurriculumShare && command.CommonShare is not (>= 0 and <= 100),
                nameof(command.CommonShare),
                "Enter the common share as a whole number from 0 to 100"
            )
            .When(command.FromIntake is null, nameof(command.FromIntake), "Enter the intake from which it holds");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (agreement.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("What was put", command.Put, point?.Put ?? "not there yet")]);
        }
        if (point is null)
        {
            point = new AgreementPoint(agreement.Id, agreement.Points.Select(p => p.Place).DefaultIfEmpty().Max() + 1);
            agreement.Points.Add(point);
        }
        point.Say(
            command.Kind!.Value,
            command.Award,
            command.Put.Trim(),
            command.CommonShare,
            command.FromIntake!.Value
        );
        agreement.Changed();
        work.Log(
            "agreement-point-put",
            agreement.Ref,
            new
            {
                point.Place,
                point.Kind,
                point.Award,
                point.Put,
                point.CommonShare,
                point.FromIntake,
            }
        );
        return point.Id;
    }
}
