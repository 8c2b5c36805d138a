using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Mail;

/// <summary>One message as it was written. What only the recipient may know is left out.</summary>
public sealed record GetMail(Guid MailId) : Query<MailPage>;

public sealed record MailPage(
    Guid Id,
    string To,
    string Subject,
    string Text,
    string Html,
    MailState State,
    DateTimeOffset WrittenAt,
    DateTimeOffset? SentAt,
    DateTimeOffset NextAttemptAt,
    int Attempts,
    string? Problem,
    bool SecretHidden
);

internal sealed class GetMailHandler(AccessSettings settings) : IQueryHandler<GetMail, MailPage>
{
    public async Task<Outcome<MailPage>> Handle(GetMail query, Reading reading, CancellationToken cancel)
    {
        var mail = await reading
            .Db.Set<OutboxMail>()
            .ReadableBy(reading.Standing)
            .SingleOrDefaultAsync(m => m.Id == query.MailId, cancel);
        if (mail is null)
        {
            return new Refusal.NotFound();
        }
        if (mail.AboutKind is { } kind && !reading.Standing.Conflicts.IsEmpty)
        {
            var chain = await Gate.ChainOf(reading.Db, kind.Ref(mail.AboutId!.Value), cancel);
            if (chain.Any(reading.Standing.Conflicts.Contains))
            {
                return new Refusal.InConflict();
            }
        }
        var open = settings.LinksInMailLog;
        return new MailPage(
            mail.Id,
            mail.To,
            mail.Subject,
            open ? mail.Text : mail.TextWithoutSecret,
            open ? mail.Html : mail.HtmlWithoutSecret,
            mail.State,
            mail.WrittenAt,
            mail.SentAt,
            mail.NextAttemptAt,
            mail.Attempts,
            mail.Problem,
            mail.Secret is not null && !open
        );
    }
}
