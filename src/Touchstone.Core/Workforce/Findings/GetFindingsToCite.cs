using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Published findings that a proposal can cite, those of the latest collection first.</summary>
public sealed record GetFindingsToCite : Query<ImmutableArray<FindingToCite>>;

public sealed record FindingToCite(Guid Id, string Title, string Statement);

internal sealed class GetFindingsToCiteHandler : IQueryHandler<GetFindingsToCite, ImmutableArray<FindingToCite>>
{
    public async Task<Outcome<ImmutableArray<FindingToCite>>> Handle(
        GetFindingsToCite query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var found = await (
            from finding in reading.Db.Set<WorkforceFinding>()
            join round in reading.Db.Set<BaselineRound>() on finding.RoundId equals round.Id
            where finding.PublishedAt != null && finding.SupersededBy == null
            orderby round.AsAt descending
            select new
            {
                finding.Id,
                finding.Kind,
                finding.Statement,
                round.Title,
            }
        ).ToListAsync(cancel);
        return Outcome<ImmutableArray<FindingToCite>>.Done([
            .. found.Select(f => new FindingToCite(f.Id, $"{FindingWords.Of(f.Kind)} ({f.Title})", f.Statement)),
        ]);
    }
}
