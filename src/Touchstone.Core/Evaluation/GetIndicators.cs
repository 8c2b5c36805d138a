using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Evaluation;

/// <summary>What the records say about reach, learning, recognition and time, for one credential or for all of them together.</summary>
public sealed record GetIndicators(Guid? CredentialId = null) : Query<Indicators>;

internal sealed class GetIndicatorsHandler : IQueryHandler<GetIndicators, Indicators>
{
    public async Task<Outcome<Indicators>> Handle(GetIndicators query, Reading reading, CancellationToken cancel) =>
        await Counting.Of(reading.Db, reading.Reference, reading.Today, query.CredentialId, cancel) is { } figures
            ? figures
            : new Refusal.NotFound();
}
