using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Where a set of texts came from.</summary>
public sealed record GetTextSource(Guid SourceId) : Query<SourcePage>
{
    public override RecordRef? Subject => RecordKinds.TextSource.Ref(SourceId);
}

public sealed record SourcePage(TextSource Source, string Analysis);

internal sealed class GetTextSourceHandler : IQueryHandler<GetTextSource, SourcePage>
{
    public async Task<Outcome<SourcePage>> Handle(GetTextSource query, Reading reading, CancellationToken cancel)
    {
        var source = await reading.Db.Set<TextSource>().SingleOrDefaultAsync(s => s.Id == query.SourceId, cancel);
        if (source is null)
        {
            return new Refusal.NotFound();
        }
        var title = await reading
            .Db.Set<AnalysisProject>()
            .Where(a => a.Id == source.AnalysisId)
            .Select(a => a.Title)
            .SingleAsync(cancel);
        return new SourcePage(source, title);
    }
}
