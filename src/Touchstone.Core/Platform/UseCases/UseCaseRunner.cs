using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>
/// The one door to the process. Every page, job, command line and test goes through it: the rule is checked, the
/// command runs in one transaction together with its log entries, links, mail and jobs, and a repeated post with the
/// same key acts once.
/// </summary>
public sealed class UseCaseRunner(
    IDbContextFactory<TouchstoneDb> databases,
    IServiceProvider services,
    Gate gate,
    TimeProvider clock,
    Site site,
    Reference.ReferenceData reference
)
{
    private static readonly ConcurrentDictionary<Type, object> Carriers = new();

    /// <param name="onceKey">A key under which a repeated command acts once and gives the first result again.</param>
    public async Task<Outcome<T>> Run<T>(
        Actor actor,
        UseCase<T> useCase,
        string? onceKey = null,
        CancellationToken cancel = default
    )
    {
        using var trace = UseCaseTrace.Begin(UseCaseTrace.Ran, useCase);
        var carrier = (Carrier<T>)Carriers.GetOrAdd(useCase.GetType(), Carrier<T>.For);
        return useCase is Query<T>
            ? await Answer(actor, useCase, carrier, cancel)
            : await CarryOut(actor, useCase, carrier, onceKey, cancel);
    }

    /// <summary>Carries a command out and takes all of it back: what would come of it, for a dry run.</summary>
    public async Task<Outcome<T>> Rehearse<T>(Actor actor, Command<T> command, CancellationToken cancel = default)
    {
        using var trace = UseCaseTrace.Begin(UseCaseTrace.AskedAbout, command);
        var carrier = (Carrier<T>)Carriers.GetOrAdd(command.GetType(), Carrier<T>.For);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Queue(db, command.Subject, cancel);
        var (refusal, standing) = await Judge(db, actor, command, cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        var work = new Work(db, standing, clock.GetUtcNow(), site, reference);
        var outcome = await carrier.CarryOut(services, command, work, cancel);
        if (outcome.IsDone)
        {
            // What the database alone can refuse it refuses now. The transaction ends without a commit.
            await db.SaveChangesAsync(cancel);
        }
        return outcome;
    }

    /// <summary>Why this actor may not ask for this use case, or null when they may: for showing a form, or a way to it.</summary>
    public async Task<Refusal?> WhyNot<T>(Actor actor, UseCase<T> useCase, CancellationToken cancel = default)
    {
        using var trace = UseCaseTrace.Begin(UseCaseTrace.AskedAbout, useCase);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await Judge(db, actor, useCase, cancel)).Refusal;
    }

    private async Task<Outcome<T>> Answer<T>(
        Actor actor,
        UseCase<T> query,
        Carrier<T> carrier,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var (refusal, standing) = await Judge(db, actor, query, cancel);
        return refusal is not null
            ? refusal
            : await carrier.Answer(
                services,
                query,
                new Reading(db, standing, clock.GetUtcNow(), site, reference),
                cancel
            );
    }

    private async Task<Outcome<T>> CarryOut<T>(
        Actor actor,
        UseCase<T> command,
        Carrier<T> carrier,
        string? onceKey,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await CarryOutOnce(actor, command, carrier, onceKey, cancel);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 6)
            {
                // Somebody saved between our read and our write: look again. The handler then meets what stands and
                // refuses as stale if the person had not seen it.
            }
            catch (Exception e) when (attempt < 6 && Passing(e))
            {
                // A deadlock, a connection that a restarted database left behind, or somebody who made the same thing
                // in the same moment: nothing was committed, and looking again tells which.
            }
        }
    }

    private async Task<Outcome<T>> CarryOutOnce<T>(
        Actor actor,
        UseCase<T> command,
        Carrier<T> carrier,
        string? onceKey,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Queue(db, command.Subject, cancel);
        var (refusal, standing) = await Judge(db, actor, command, cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        var once = onceKey is null ? null : new Once(db, actor, command.GetType(), onceKey);
        if (once is not null && await once.Claim<T>(clock.GetUtcNow(), cancel) is { } earlier)
        {
            return Outcome<T>.Done(earlier.Value);
        }
        var work = new Work(db, standing, clock.GetUtcNow(), site, reference);
        var outcome = await carrier.CarryOut(services, command, work, cancel);
        if (!outcome.IsDone)
        {
            return outcome;
        }
        if (work.Entries.Count == 0 && command is not PrivateCommand<T>)
        {
            throw new InvalidOperationException(
                $"{command.GetType().Name} changed something and left no entry in the record log."
            );
        }
        if (once is not null)
        {
            await once.Keep(outcome.Value, cancel);
        }
        await db.SaveChangesAsync(cancel);
        if (work.Entries.Count > 0)
        {
            await RecordLog.Append(db, work.Entries, cancel);
        }
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<(Refusal? Refusal, Standing Standing)> Judge<T>(
        TouchstoneDb db,
        Actor actor,
        UseCase<T> useCase,
        CancellationToken cancel
    )
    {
        var judged = await gate.Check(db, actor, useCase, cancel);
        UseCaseTrace.Judged(judged.Refusal);
        return judged;
    }

    /// <summary>
    /// Commands on one record wait for each other, so that each sees all that the one before it did and not half of it. The
    /// lock ends with the transaction.
    /// </summary>
    private static Task Queue(TouchstoneDb db, Record.RecordRef? subject, CancellationToken cancel)
    {
        if (subject is not { } record)
        {
            return Task.CompletedTask;
        }
        var name = record.ToString();
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", cancel);
    }

    private static bool Passing(Exception e) =>
        e is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (e.InnerException is { } inner && Passing(inner));

    /// <summary>Finds the handler of one type of use case and calls it; made once per type.</summary>
    private abstract class Carrier<T>
    {
        public static object For(Type useCase)
        {
            var kind = useCase.IsAssignableTo(typeof(Query<T>)) ? typeof(QueryCarrier<,>) : typeof(CommandCarrier<,>);
            return Activator.CreateInstance(kind.MakeGenericType(useCase, typeof(T)))!;
        }

        public virtual Task<Outcome<T>> Answer(
            IServiceProvider services,
            UseCase<T> query,
            Reading reading,
            CancellationToken cancel
        ) => throw new InvalidOperationException($"{query.GetType().Name} is not a query.");

        public virtual Task<Outcome<T>> CarryOut(
            IServiceProvider services,
            UseCase<T> command,
            Work work,
            CancellationToken cancel
        ) => throw new InvalidOperationException($"{command.GetType().Name} is not a command.");
    }

    private sealed class QueryCarrier<TQuery, T> : Carrier<T>
        where TQuery : Query<T>
    {
        public override async Task<Outcome<T>> Answer(
            IServiceProvider services,
            UseCase<T> query,
            Reading reading,
            CancellationToken cancel
        )
        {
            await using var scope = services.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetRequiredService<IQueryHandler<TQuery, T>>()
                .Handle((TQuery)query, reading, cancel);
        }
    }

    private sealed class CommandCarrier<TCommand, T> : Carrier<T>
        where TCommand : Command<T>
    {
        public override async Task<Outcome<T>> CarryOut(
            IServiceProvider services,
            UseCase<T> command,
            Work work,
            CancellationToken cancel
        )
        {
            await using var scope = services.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetRequiredService<ICommandHandler<TCommand, T>>()
                .Handle((TCommand)command, work, cancel);
        }
    }
}
