using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The columns of the plan of a collection, with what each means: for the template, and for whoever reads an export.</summary>
public sealed record GetDictionary(Guid RoundId) : Query<PlanDictionary>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

public sealed record PlanDictionary(Guid RoundId, string Round, PlanColumns Columns);

internal sealed class GetDictionaryHandler : IQueryHandler<GetDictionary, PlanDictionary>
{
    public async Task<Outcome<PlanDictionary>> Handle(GetDictionary query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        return round is null
            ? new Refusal.NotFound()
            : new PlanDictionary(round.Id, round.Title, PlanColumns.Of(round, reading.Reference));
    }
}
