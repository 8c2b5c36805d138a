using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>Background work, the newest first.</summary>
public sealed record GetJobs(JobState? State = null, int Page = 1) : Query<JobList>
{
    public const int PageSize = 50;
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    GivenUp,
    Cancelled,
}

public sealed record JobList(ImmutableArray<JobLine> Lines, int Total);

public sealed record JobLine(
    Guid Id,
    string Kind,
    JobState State,
    DateTimeOffset AskedAt,
    DateTimeOffset DueAt,
    int Attempts,
    int Progress,
    string? Problem
);

internal sealed class GetJobsHandler : IQueryHandler<GetJobs, JobList>
{
    public async Task<Outcome<JobList>> Handle(GetJobs query, Reading reading, CancellationToken cancel)
    {
        var now = reading.Now;
        var jobs = reading.Db.Set<Job>().AsQueryable();
        jobs = query.State switch
        {
            JobState.Done => jobs.Where(j => j.DoneAt != null),
            JobState.GivenUp => jobs.Where(j => j.GivenUpAt != null && j.CancelledAt == null),
            JobState.Cancelled => jobs.Where(j => j.CancelledAt != null && j.DoneAt == null),
            JobState.Running => jobs.Where(j =>
                j.DoneAt == null && j.GivenUpAt == null && j.CancelledAt == null && j.LeasedUntil > now
            ),
            JobState.Waiting => jobs.Where(j =>
                j.DoneAt == null
                && j.GivenUpAt == null
                && j.CancelledAt == null
                && (j.LeasedUntil == null || j.LeasedUntil <= now)
            ),
            _ => jobs,
        };
        var total = await jobs.CountAsync(cancel);
        var page = await jobs.OrderByDescending(j => j.AskedAt)
            .ThenByDescending(j => j.Id)
            .OnPage(query.Page, GetJobs.PageSize)
            .ToListAsync(cancel);
        return new JobList(
            [
                .. page.Select(j => new JobLine(
                    j.Id,
                    j.Kind,
                    StateOf(j, now),
                    j.AskedAt,
                    j.DueAt,
                    j.Attempts,
                    j.Progress,
                    j.Problem
                )),
            ],
            total
        );
    }

    private static JobState StateOf(Job job, DateTimeOffset now) =>
        job switch
        {
            { DoneAt: not null } => JobState.Done,
            { CancelledAt: not null } => JobState.Cancelled,
            { GivenUpAt: not null } => JobState.GivenUp,
            _ => job.LeasedUntil > now ? JobState.Running : JobState.Waiting,
        };
}
