using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.News;

/// <summary>Erases, every night, what is due.</summary>
internal sealed class EraseNewsReadersJob(UseCaseRunner process) : IDailyJob
{
    public string Kind => "erase-news-readers";

    public TimeOnly At => new(2, 15);

    public Task Run(LeasedJob job, CancellationToken cancel) =>
        process.Do(new EraseNewsReaders(), job.Id.ToString(), cancel);
}
