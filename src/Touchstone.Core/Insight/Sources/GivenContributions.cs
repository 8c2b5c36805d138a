using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Conversations;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// Ideas and comments of a conversation that everybody can read. What people answered at its gateway stays there, as they were
/// told; and nobody learns that two contributions are one person's, so each stands for itself.
/// </summary>
internal static class GivenContributions
{
    public static async Task<GivenTexts?> Of(TouchstoneDb db, GivenPlace place, CancellationToken cancel)
    {
        var it = await db.Set<Conversation>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == place.Record.Id, cancel);
        if (it?.PublishedAt is null)
        {
            return null;
        }
        var challenges = await db.Set<Challenge>()
            .Where(c => c.ConversationId == it.Id)
            .ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        var statements = await db.Set<Statement>()
            .AsNoTracking()
            .Where(s => s.ConversationId == it.Id)
            .ToDictionaryAsync(s => s.Number, cancel);
        var comments = await db.Set<Comment>()
            .AsNoTracking()
            .Where(c => c.ConversationId == it.Id && c.State == ContributionState.Shown)
            .OrderBy(c => c.Number)
            .ToListAsync(cancel);
        var texts = statements
            .Values.Where(s => s is { Origin: StatementOrigin.Idea, State: ContributionState.Shown })
            .OrderBy(s => s.Number)
            .Select(s => TextOf("Idea", s.Number, challenges[s.ChallengeId], "", s.Text))
            .Concat(
                comments.Select(c =>
                {
                    var about = statements[c.Statement];
                    var anchor = about.State == ContributionState.Shown ? about.Text : "";
                    return TextOf("Comment", c.Number, challenges[about.ChallengeId], anchor, c.Text);
                })
            );
        return new GivenTexts(place, NameOf(it.Title), [.. texts])
        {
            From = Site.DateOf(it.OpensAt),
            To = Site.DateOf(it.ClosesAt),
        };
    }

    public static async Task<GivenRows?> Rows(TouchstoneDb db, GivenPlace place, CancellationToken cancel)
    {
        var title = await db.Set<Conversation>()
            .Where(c => c.Id == place.Record.Id && c.PublishedAt != null)
            .Select(c => c.Title)
            .SingleOrDefaultAsync(cancel);
        return title is null
            ? null
            : new GivenRows(
                NameOf(title),
                $"""
                select kind || number || {GivenRows.HashOfWords} as key, words, true as may_quote
                from (
                    select 'idea:' as kind, number, text as words from conversations.statement
                    where conversation_id = @place and origin = 'Idea' and state = 'Shown'
                    union all
                    select 'comment:', number, text from conversations.comment
                    where conversation_id = @place and state = 'Shown'
                ) as contributed
                """,
                [new NpgsqlParameter("place", place.Record.Id)]
            );
    }

    private static string NameOf(string title) => $"“{title}”: ideas and comments";

    private static GivenText TextOf(string kind, long number, string challenge, string anchor, string words) =>
        new(
            GivenText.KeyOf($"{kind.ToLowerInvariant()}:{number.ToString(CultureInfo.InvariantCulture)}", words),
            null,
            challenge,
            anchor,
            words,
            ImmutableSortedDictionary<string, string>.Empty.Add("Challenge", challenge).Add("Kind", kind),
            // People are told that what they say is public and may be quoted, without a name, until they take it back.
            true
        );
}
