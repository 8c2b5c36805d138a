using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition;

/// <summary>Where a completion is shown once it has been decided on: the enrolment that it ended.</summary>
public sealed record FindCompletion(Guid CompletionId) : Query<Guid>
{
    public override RecordRef? Subject => RecordKinds.Completion.Ref(CompletionId);
}

internal sealed class FindCompletionHandler : IQueryHandler<FindCompletion, Guid>
{
    public async Task<Outcome<Guid>> Handle(FindCompletion query, Reading reading, CancellationToken cancel)
    {
        var found = await reading.Db.Set<Completion>().SingleOrDefaultAsync(c => c.Id == query.CompletionId, cancel);
        return found is null ? new Refusal.NotFound() : found.EnrolmentId;
    }
}
