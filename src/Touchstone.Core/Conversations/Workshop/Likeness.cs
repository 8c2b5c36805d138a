using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>
/// Statements that may say the same: by trigrams, which forgive spelling, and by stems, which forgive grammar. Hand-written SQL over
/// the two indexes of the statements.
/// </summary>
internal static class Likeness
{
    private const int Most = 5;

    public static async Task<ImmutableArray<SimilarStatement>> To(
        TouchstoneDb db,
        Guid conversation,
        string text,
        CancellationToken cancel
    )
    {
        var found = await db
            .Database.SqlQuery<SimilarStatement>(
                $"""
                with wanted as (
                    select replace(plainto_tsquery('english', {text})::text, '&', '|')::tsquery as stems,
                           numnode(plainto_tsquery('english', {text})) as size
                )
                select s.number, s.text from conversations.statement s, wanted w
                where s.conversation_id = {conversation} and s.state = 'Shown' and s.lives_on_as is null
                  and (s.text % {text} or (w.size > 0 and to_tsvector('english', s.text) @@ w.stems))
                  and (similarity(s.text, {text}) >= 0.3
                       or ts_rank(to_tsvector('english', s.text), w.stems, 1) >= 0.06)
                order by similarity(s.text, {text}) + 4 * ts_rank(to_tsvector('english', s.text), w.stems, 1) desc, s.number
                limit {Most}
                """
            )
            .ToListAsync(cancel);
        return [.. found];
    }
}
