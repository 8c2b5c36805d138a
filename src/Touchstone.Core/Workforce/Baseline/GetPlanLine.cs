using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>One line of the draft of a plan, to be changed; without a number, an empty one to be added.</summary>
public sealed record GetPlanLine(Guid ReturnId, int? Line) : Query<PlanLineForm>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

public sealed record PlanLineForm(
    Guid ReturnId,
    int? Line,
    PlanColumns Columns,
    ImmutableArray<string?> Cells,
    int Revision
);

internal sealed class GetPlanLineHandler : IQueryHandler<GetPlanLine, PlanLineForm>
{
    public async Task<Outcome<PlanLineForm>> Handle(GetPlanLine query, Reading reading, CancellationToken cancel)
    {
        var asked = await reading
            .Db.Set<BaselineReturn>()
            .SingleOrDefaultAsync(r => r.Id == query.ReturnId && r.Source == ReturnSource.Plan, cancel);
        if (asked is null)
        {
            return new Refusal.NotFound();
        }
        var round = await reading.Db.Set<BaselineRound>().SingleAsync(r => r.Id == asked.RoundId, cancel);
        var columns = PlanColumns.Of(round, reading.Reference);
        if (query.Line is null)
        {
            return new PlanLineForm(
                asked.Id,
                null,
                columns,
                [.. Enumerable.Repeat<string?>(null, columns.All.Length)],
                asked.Revision
            );
        }
        var line = await reading
            .Db.Set<PlanLine>()
            .SingleOrDefaultAsync(l => l.VersionId == asked.DraftId && l.Line == query.Line, cancel);
        return line is null
            ? new Refusal.NotFound()
            : new PlanLineForm(asked.Id, line.Line, columns, [.. PlanLines.Cells(columns, line.Cells)], asked.Revision);
    }
}
