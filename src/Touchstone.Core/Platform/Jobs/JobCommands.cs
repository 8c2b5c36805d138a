using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>How jobs do their work: by use cases, in the system's own name.</summary>
internal static class JobCommands
{
    /// <summary>
    /// Carries out one command. When its time has passed or has not come (an event moved, an exercise closed) there is nothing to
    /// do, and that is no failure.
    /// </summary>
    /// <param name="onceKey">For a command that must not act again when the job runs again after a crash.</param>
    /// <returns>What the command gave; its default when there was nothing to do.</returns>
    /// <exception cref="InvalidOperationException">It was refused for another reason: the worker will try the job again.</exception>
    public static async Task<T?> Do<T>(
        this UseCaseRunner process,
        Command<T> command,
        string? onceKey,
        CancellationToken cancel
    )
    {
        var outcome = await process.Run(Actor.System, command, onceKey, cancel);
        return outcome.Refusal switch
        {
            null => outcome.Value,
            Refusal.OutOfOrder => default,
            var refusal => throw new InvalidOperationException(
                $"A job's {command.GetType().Name} was refused: {refusal}"
            ),
        };
    }

    /// <summary>
    /// Carries out a command that does so many at once, and again, until it did fewer or somebody cancelled the job. Each time is
    /// a transaction of its own, so after a crash it goes on with what is left.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was refused: the worker will try the job again.</exception>
    public static async Task DoInTurns(
        this UseCaseRunner process,
        LeasedJob job,
        Command<int> command,
        int atOnce,
        CancellationToken cancel
    )
    {
        while (await job.Report(50, cancel) && await process.Do(command, null, cancel) >= atOnce) { }
    }
}
