using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// The texts of one place as rows of the database, to be counted there: whoever looks at what could be brought in need not wait
/// until tens of thousands of texts have been read. They are the same texts as <see cref="GivenTexts"/> reads.
/// </summary>
/// <param name="Sql">Selects <c>key</c>, <c>words</c> and <c>may_quote</c> of each.</param>
/// <param name="WhyNot">Why nothing can be taken from there yet; null where it can.</param>
internal sealed record GivenRows(string Name, string Sql, ImmutableArray<NpgsqlParameter> Values, string? WhyNot = null)
{
    /// <summary>What <see cref="GivenText.KeyOf"/> adds to a place, of the column <c>words</c>.</summary>
    public const string HashOfWords = "':' || encode(substring(sha256(convert_to(words, 'UTF8')) for 8), 'hex')";

    /// <summary>Of texts that have been read already.</summary>
    public const string Read = "select * from unnest(@keys, @said, @quotable) as read (key, words, may_quote)";

    /// <summary>Null where there is no such place, or it is no longer open to be read.</summary>
    public static Task<GivenRows?> Of(TouchstoneDb db, GivenPlace place, CancellationToken cancel) =>
        place.Kind switch
        {
            SourceKind.Questionnaire => GivenAnswerRows.Of(db, place, cancel),
            SourceKind.Notes => GivenNotes.Rows(db, place, cancel),
            SourceKind.Conversation => GivenContributions.Rows(db, place, cancel),
            _ => Task.FromResult<GivenRows?>(null),
        };

    public static GivenRows Nothing(string name, string whyNot) => new(name, "", [], whyNot);

    /// <summary>The values of <see cref="Read"/>.</summary>
    public static ImmutableArray<NpgsqlParameter> ValuesOf(IReadOnlyCollection<GivenText> texts) =>
        [
            new("keys", texts.Select(t => t.Key).ToArray()),
            new("said", texts.Select(t => t.Words).ToArray()),
            new("quotable", texts.Select(t => t.MayQuote).ToArray()),
        ];

    /// <param name="source">What has been brought in from there, where anything has.</param>
    public async Task<GivenCounts> Count(TouchstoneDb db, Guid? source, CancellationToken cancel)
    {
        if (WhyNot is not null)
        {
            return new GivenCounts(0, 0, 0, 0, 0);
        }
        var sql = $"""
            with
                given as (select * from ({Sql}) as said where words ~ '\S'),
                "open" as (select * from given where not (words ~* @mail or words ~ @telephone)),
                taken as (
                    select given_key as key, may_quote and withdrawn_at is null as quotable
                    from insight.text
                    where source_id = @source and given_key is not null
                )
            select
                (select count(*) from "open")::integer as there,
                (select count(*) from "open" where may_quote)::integer as quotable,
                (select count(*) from "open" o where not exists (select from taken t where t.key = o.key))::integer as new,
                (
                    select count(*) from taken t left join "open" o on o.key = t.key
                    where o.key is null or (t.quotable and not o.may_quote)
                )::integer as gone,
                ((select count(*) from given) - (select count(*) from "open"))::integer as pointing
            """;
        object[] values =
        [
            .. Values,
            new NpgsqlParameter("mail", IdentityHints.MailAddressInSql),
            new NpgsqlParameter("telephone", IdentityHints.TelephoneInSql),
            new NpgsqlParameter("source", NpgsqlDbType.Uuid) { Value = source ?? (object)DBNull.Value },
        ];
        return (await db.Database.SqlQueryRaw<GivenCounts>(sql, values).ToListAsync(cancel))[0];
    }
}
