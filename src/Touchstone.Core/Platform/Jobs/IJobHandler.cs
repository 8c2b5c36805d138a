namespace Touchstone.Core.Platform.Jobs;

/// <summary>
/// Does one kind of background work. A job may run again after a crash, so what it changes it changes through use
/// cases with the job's identifier as the once key.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    Task Run(LeasedJob job, CancellationToken cancel);
}
