using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Jobs;

/// <summary>Each test has a database of its own: a worker takes whatever is due.</summary>
public sealed class JobWorkerTests(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestDatabase database = new(cluster);
    private TestProcess process = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        process = new TestProcess(database);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_node_that_stops_in_the_middle_of_a_job_leaves_it_and_the_rest_to_the_others_at_once()
    {
        var held = new HeldHandler();
        await Ask(5);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = Worker(held).RunDue(stopping.Token);
        await held.Begun.Task.WaitAsync(Cancel);

        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);

        (await Worker(new QuickHandler()).RunDue(Cancel)).ShouldBe(5);
        await using var db = process.Open();
        var jobs = await db.Set<Job>().ToListAsync(Cancel);
        jobs.Count.ShouldBe(5);
        jobs.ShouldAllBe(job => job.Attempts == 1 && job.DoneAt != null && job.Problem == null);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_later_and_says_what_was_wrong()
    {
        await Ask(1);
        (await Worker(new FailingHandler()).RunDue(Cancel)).ShouldBe(1);
        (await Worker(new QuickHandler()).RunDue(Cancel)).ShouldBe(0, "it is not due yet");
        process.Clock.Pass(TimeSpan.FromSeconds(4));
        await using (var db = process.Open())
        {
            (await db.Set<Job>().SingleAsync(Cancel)).Problem.ShouldBe("The printer is out of paper.");
        }

        (await Worker(new QuickHandler()).RunDue(Cancel)).ShouldBe(1);

        await using var after = process.Open();
        var job = await after.Set<Job>().SingleAsync(Cancel);
        (job.Attempts, job.Problem).ShouldBe((2, null));
        job.DoneAt.ShouldNotBeNull();
    }

    private JobWorker Worker(IJobHandler handler)
    {
        var services = new ServiceCollection().AddSingleton(handler).BuildServiceProvider();
        return new JobWorker(
            process.Services.GetRequiredService<NpgsqlDataSource>(),
            services,
            process.Clock,
            NullLogger<JobWorker>.Instance
        );
    }

    private async Task Ask(int jobs)
    {
        await using var db = process.Open();
        for (var number = 0; number < jobs; number++)
        {
            db.Add(new Job(TestKind, "{}", null, process.Clock.GetUtcNow(), process.Clock.GetUtcNow()));
        }
        await db.SaveChangesAsync(Cancel);
    }

    private const string TestKind = "print";

    private sealed class HeldHandler : IJobHandler
    {
        public string Kind => TestKind;
        public TaskCompletionSource Begun { get; } = new();

        public async Task Run(LeasedJob job, CancellationToken cancel)
        {
            Begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        }
    }

    private sealed class QuickHandler : IJobHandler
    {
        public string Kind => TestKind;

        public Task Run(LeasedJob job, CancellationToken cancel) => Task.CompletedTask;
    }

    private sealed class FailingHandler : IJobHandler
    {
        public string Kind => TestKind;

        public Task Run(LeasedJob job, CancellationToken cancel) =>
            throw new InvalidOperationException("The printer is out of paper.");
    }
}
