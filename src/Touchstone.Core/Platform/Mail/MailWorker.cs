using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Platform.Mail;

/// <summary>
/// Sends what use cases wrote, one message a transaction, on any number of nodes. The row stays locked while the mail
/// server answers, so that no other node sends it too; a crash in that moment is the one way to send a message twice.
/// </summary>
public sealed partial class MailWorker(
    IDbContextFactory<TouchstoneDb> databases,
    IMailTransport transport,
    Gate gate,
    TimeProvider clock,
    ILogger<MailWorker> log
) : BackgroundService
{
    private const int LastAttempt = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await SendNext(stoppingToken))
                {
                    await Task.Delay(Pause, clock, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                LogUnreachable(e);
                await Task.Delay(TimeSpan.FromSeconds(2), clock, stoppingToken);
            }
        }
    }

    /// <summary>Deals with the next message that is due. False when there is none.</summary>
    public async Task<bool> SendNext(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var mail = await db.Set<OutboxMail>()
            .FromSql(
                $"""
                select * from platform.outbox_mail where state = 'Waiting' and next_attempt_at <= {now}
                order by next_attempt_at limit 1 for update skip locked
                """
            )
            .SingleOrDefaultAsync(cancel);
        if (mail is null)
        {
            return false;
        }
        if (await InConflict(db, mail, cancel))
        {
            mail.State = MailState.Withheld;
        }
        else if (!transport.CanDeliver)
        {
            mail.State = MailState.Kept;
        }
        else
        {
            await Deliver(mail, now, cancel);
        }
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private async Task Deliver(OutboxMail mail, DateTimeOffset now, CancellationToken cancel)
    {
        mail.Attempts++;
        try
        {
            await transport.Deliver(mail, cancel);
            mail.State = MailState.Sent;
            mail.SentAt = clock.GetUtcNow();
            mail.Problem = null;
            mail.ForgetSecret();
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException)
        {
            LogRefused(e, mail.Id, mail.Attempts);
            mail.Problem = e.Message;
            // RFC 5321, 4.2.1: a reply that begins with 5 is final, everything else may pass.
            var final = e is SmtpFailedRecipientException { StatusCode: >= (SmtpStatusCode)500 } or FormatException;
            if (final || mail.Attempts >= LastAttempt)
            {
                mail.State = MailState.Failed;
            }
            else
            {
                mail.NextAttemptAt = now + TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, mail.Attempts), 6 * 3600));
            }
        }
    }

    /// <summary>Between writing and sending a conflict may have been declared: then the letter must not go out.</summary>
    private async Task<bool> InConflict(TouchstoneDb db, OutboxMail mail, CancellationToken cancel)
    {
        if (mail.ToAccount is not { } account || mail.AboutKind is not { } kind)
        {
            return false;
        }
        var standing = await gate.StandingOf(db, Actor.Person(account), cancel);
        if (standing.Conflicts.IsEmpty)
        {
            return false;
        }
        var chain = await Gate.ChainOf(db, kind.Ref(mail.AboutId!.Value), cancel);
        return chain.Any(standing.Conflicts.Contains);
    }

    [LoggerMessage(LogLevel.Warning, "The database cannot be reached; mail waits.")]
    private partial void LogUnreachable(Exception e);

    [LoggerMessage(LogLevel.Warning, "Mail {Id} was not taken at attempt {Attempt}")]
    private partial void LogRefused(Exception e, Guid id, int attempt);
}
