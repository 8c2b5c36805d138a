using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Records where one university stood on every point, as the workshop's notes have it.</summary>
public sealed record RecordPositions(
    Guid AgreementId,
    Guid? ProviderId,
    ImmutableArray<GivenPosition> Positions,
    int Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Agreement.Ref(AgreementId);
}

public sealed record GivenPosition(Guid PointId, Stance? Stance, string Reservation);

internal sealed class RecordPositionsHandler : ICommandHandler<RecordPositions, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RecordPositions command, Work work, CancellationToken cancel)
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
        var provider = await work.Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == command.ProviderId, cancel);
        var faults = new Faults().When(
            provider is null || provider.Kind != "education-provider",
            nameof(command.ProviderId),
            "Choose a university"
        );
        var given = command.Positions.ToLookup(p => p.PointId);
        foreach (var point in agreement.Points)
        {
            var position = given[point.Id].FirstOrDefault();
            faults
                .When(
                    position?.Stance is null,
                    $"Positions[{point.Id}].Stance",
                    $"Choose where it stood on point {point.Place}"
                )
                .Optional(
                    position?.Reservation,
                    $"Positions[{point.Id}].Reservation",
                    $"the reservation on point {point.Place}",
                    2_000
                )
                .When(
                    position?.Stance is Stance.AgreedWithReservation or Stance.NotAgreed
                        && string.IsNullOrWhiteSpace(position.Reservation),
                    $"Positions[{point.Id}].Reservation",
                    $"Enter what the reservation on point {point.Place} is"
                );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (agreement.Revision != command.Seen)
        {
            return new Refusal.Stale([
                .. agreement.Points.Select(point =>
                {
                    var mine = given[point.Id].First();
                    var standing = agreement.Positions.FirstOrDefault(p =>
                        p.PointId == point.Id && p.ProviderId == provider!.Id
                    );
                    return new StaleField(
                        $"Point {point.Place}",
                        AgreementWords.Of(mine.Stance!.Value),
                        standing is null ? "not recorded" : AgreementWords.Of(standing.Stance)
                    );
                }),
            ]);
        }
        foreach (var point in agreement.Points)
        {
            var position = agreement.Positions.FirstOrDefault(p =>
                p.PointId == point.Id && p.ProviderId == provider!.Id
            );
            if (position is null)
            {
                position = new UniversityPosition(point, provider!.Id);
                agreement.Positions.Add(position);
            }
            var said = given[point.Id].First();
            position.Say(said.Stance!.Value, said.Reservation.Trim());
        }
        agreement.Changed();
        work.Log("positions-recorded", agreement.Ref, new { provider = provider!.Id, command.Positions });
        return Nothing.Value;
    }
}
