using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Mail;

/// <summary>Writes mail from a use case. It is sent after the use case has been committed, never before.</summary>
public static class Sending
{
    /// <summary>To somebody with an account, at their address.</summary>
    public static async Task Send(this Work work, Guid account, Letter letter, CancellationToken cancel)
    {
        var person = await work.Db.Set<Account>().SingleAsync(a => a.Id == account, cancel);
        await Write(work, person.Email!, account, letter with { Greeting = person.DisplayName }, cancel);
    }

    /// <summary>To everybody who holds a role, in the body as a whole or on one record.</summary>
    public static async Task SendToRole(
        this Work work,
        Role role,
        Record.RecordRef? on,
        Letter letter,
        CancellationToken cancel
    )
    {
        foreach (var account in await work.HoldersOf(role, on, cancel))
        {
            await work.Send(account, letter, cancel);
        }
    }

    /// <summary>To an address that has no account.</summary>
    public static Task SendTo(this Work work, string address, Letter letter, CancellationToken cancel) =>
        Write(work, address, null, letter, cancel);

    private static async Task Write(Work work, string address, Guid? account, Letter letter, CancellationToken cancel)
    {
        var key = $"{letter.Key}|{address.ToUpperInvariant()}";
        if (
            work.Db.ChangeTracker.Entries<OutboxMail>().Any(e => e.Entity.Key == key)
            || await work.Db.Set<OutboxMail>().AnyAsync(m => m.Key == key, cancel)
        )
        {
            return;
        }
        work.Db.Add(
            new OutboxMail(
                key,
                address,
                account,
                letter.Subject,
                LetterLayout.Text(letter, work.Site),
                LetterLayout.Html(letter, work.Site),
                letter.About,
                work.Now
            )
            {
                Secret = letter.Secret,
                Calendar = letter.Calendar is { } entry
                    ? CalendarText.Of(entry, work.Site.MailFrom, work.Site.Body, address)
                    : null,
                CalendarMethod = letter.Calendar?.Method,
            }
        );
    }
}
