using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Record.Catalogue;

/// <summary>Enters records in the catalogue from a use case.</summary>
public static class Cataloguing
{
    /// <param name="heldIn">Records on which a role or a conflict counts for this one too: its project, its organisation, its credential.</param>
    public static void Enter(
        this Work work,
        RecordRef record,
        string title,
        string summary = "",
        Guid? credential = null,
        bool isPublic = false,
        params ReadOnlySpan<RecordRef> heldIn
    )
    {
        work.Db.Add(new Item(record, title, summary, credential, work.Now) { IsPublic = isPublic });
        foreach (var holder in heldIn)
        {
            work.Db.Add(new HeldIn(record, holder));
        }
    }

    /// <summary>Puts a record that is in the catalogue into another holder as well.</summary>
    public static void Hold(this Work work, RecordRef record, RecordRef holder) =>
        work.Db.Add(new HeldIn(record, holder));

    /// <summary>The catalogue line of a record, to change its title, summary or visibility.</summary>
    public static async Task<Item> ItemOf(this Work work, RecordRef record, CancellationToken cancel) =>
        await work.Db.Set<Item>().FindAsync([record.Kind, record.Id], cancel)
        ?? throw new InvalidOperationException($"{record} is not in the catalogue.");

    /// <summary>Titles of records, for those that the catalogue knows.</summary>
    public static async Task<ImmutableDictionary<RecordRef, string>> TitlesOf(
        this Reading reading,
        IEnumerable<RecordRef> records,
        CancellationToken cancel
    )
    {
        var ids = records.Select(r => r.Id).Distinct().ToArray();
        var items = await reading.Db.Set<Item>().Where(i => ids.Contains(i.Id)).ToListAsync(cancel);
        return items.ToImmutableDictionary(i => i.Record, i => i.Title);
    }
}
