using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Mail;

/// <summary>Everything that was written to people, the newest first.</summary>
/// <param name="Find">Part of an address or subject.</param>
public sealed record GetMailLog(string? Find = null, MailState? State = null, int Page = 1) : Query<MailLog>
{
    public const int PageSize = 50;
}

public sealed record MailLog(ImmutableArray<MailLine> Lines, int Total, ImmutableDictionary<MailState, int> Counts);

public sealed record MailLine(
    Guid Id,
    string To,
    string Subject,
    MailState State,
    DateTimeOffset WrittenAt,
    DateTimeOffset? SentAt,
    int Attempts
);

internal sealed class GetMailLogHandler : IQueryHandler<GetMailLog, MailLog>
{
    public async Task<Outcome<MailLog>> Handle(GetMailLog query, Reading reading, CancellationToken cancel)
    {
        var mails = reading.Db.Set<OutboxMail>().ReadableBy(reading.Standing);
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            mails = mails.Where(m => EF.Functions.ILike(m.To, words) || EF.Functions.ILike(m.Subject, words));
        }
        var counts = await mails
            .GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        if (query.State is { } state)
        {
            mails = mails.Where(m => m.State == state);
        }
        var total = query.State is { } only ? counts.GetValueOrDefault(only) : counts.Values.Sum();
        var page = await mails
            .OrderByDescending(m => m.WrittenAt)
            .ThenByDescending(m => m.Id)
            .OnPage(query.Page, GetMailLog.PageSize)
            .Select(m => new MailLine(m.Id, m.To, m.Subject, m.State, m.WrittenAt, m.SentAt, m.Attempts))
            .ToListAsync(cancel);
        return new MailLog([.. page], total, counts.ToImmutableDictionary());
    }
}

/// <summary>Leaves out what is about a record that a conflict closes to the reader.</summary>
internal static class ReadableMail
{
    public static IQueryable<OutboxMail> ReadableBy(this IQueryable<OutboxMail> mails, Standing standing)
    {
        var closed = standing.Conflicts.Select(c => c.Id).ToArray();
        return mails.Where(m => m.AboutId == null || !closed.Contains(m.AboutId.Value));
    }
}
