using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

namespace Touchstone.Web.Demo;

/// <summary>The making of the sample: the clock it runs by, who has come in so far, and the one door to the process.</summary>
internal sealed class DemoRun
{
    /// <summary>The days that the sample goes back.</summary>
    public const int Days = 730;

    private readonly IDbContextFactory<TouchstoneDb> databases;
    private readonly UseCaseRunner process;

    public DemoRun(IServiceProvider services)
    {
        databases = services.GetRequiredService<IDbContextFactory<TouchstoneDb>>();
        Reference = services.GetRequiredService<ReferenceData>();
        // Whoever makes the sample has proved nothing, and needs nothing: what the operator asks of people is not asked of it.
        Clock = new DemoClock(WorkingDay(services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-Days)));
        var gate = ActivatorUtilities.CreateInstance<Gate>(services, Clock, new AccessSettings());
        process = ActivatorUtilities.CreateInstance<UseCaseRunner>(services, Clock, gate);
    }

    public DemoClock Clock { get; }

    /// <summary>Ten in the morning of that day, or of the day before: people do not decide at midnight, and nothing lies ahead.</summary>
    private static DateTimeOffset WorkingDay(DateTimeOffset moment)
    {
        var ten = new DateTimeOffset(moment.Date, TimeSpan.Zero).AddHours(10);
        return ten <= moment ? ten : ten.AddDays(-1);
    }

    public ReferenceData Reference { get; }

    /// <summary>The people, by their short names.</summary>
    public Dictionary<string, Actor> People { get; } = [];

    /// <summary>The organisations, by their short names.</summary>
    public Dictionary<string, Guid> Organisations { get; } = [];

    public TouchstoneDb Open() => databases.CreateDbContext();

    /// <summary>What many people do at the same time, each in no order to the others.</summary>
    public Task Together(int people, Func<int, Task> act) =>
        Parallel.ForAsync(
            0,
            people,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (person, _) => await act(person)
        );

    public Task<T> Do<T>(string who, UseCase<T> useCase) => Do(People[who], useCase);

    public async Task<T> Do<T>(Actor actor, UseCase<T> useCase)
    {
        var outcome = await process.Run(actor, useCase);
        return outcome.IsDone
            ? outcome.Value
            : throw new InvalidOperationException(
                $"The sample could not be made: {useCase.GetType().Name} was refused: {outcome.Refusal}"
            );
    }
}
