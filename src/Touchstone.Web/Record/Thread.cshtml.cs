using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Provenance;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Thread = Touchstone.Core.Record.Provenance.Thread;

namespace Touchstone.Web.Record;

/// <summary>The golden thread through one record, for people and as PROV-JSON.</summary>
[Uses(typeof(GetThread), typeof(PublicAmong))]
public sealed class ThreadModel(Site site, OpenRecords pages) : AreaPage
{
    public Thread Shown { get; private set; } = null!;

    /// <summary>The records on the thread that this person can open.</summary>
    public IReadOnlySet<RecordRef> Open { get; private set; } = new HashSet<RecordRef>();

    public async Task<IActionResult> OnGetAsync(string kind, Guid id)
    {
        var of = RecordKinds.All.SingleOrDefault(k => k.Code == kind);
        if (of is null)
        {
            return NotFound();
        }
        var shown = await Show(new GetThread(of.Ref(id)), thread => Shown = thread);
        if (Shown is not null && Request.Query["format"] == "prov")
        {
            return Content(ThreadProv.Of(Shown, site).ToJsonString(), "application/json");
        }
        if (Shown is not null)
        {
            var named = Shown.Stops.Where(s => s.Title is not null).Select(s => s.Record).ToImmutableArray();
            var shared = await Ask(new PublicAmong(named));
            Open = await pages.Among(named, shared.Value, Actor, HttpContext.RequestAborted);
        }
        return shown;
    }

    /// <summary>What led from one record to the other, in plain words.</summary>
    public static string Say(Relation relation) =>
        relation switch
        {
            Relation.CameFrom => "came from",
            Relation.InformedBy => "was informed by",
            Relation.Answers => "answers",
            Relation.Changes => "changes",
            Relation.Supersedes => "takes the place of",
            Relation.DecidedBy => "was decided by",
            _ => "judges",
        };

    public string NameOf(RecordRef record) => Shown[record].Title ?? NotPublic(record, 1);

    /// <summary>The hops from a record, those to records that are not public told together: nothing sets them apart.</summary>
    public IEnumerable<(ThreadHop Hop, string Earlier)> HopsFrom(RecordRef record) =>
        Shown
            .Hops.Where(h => h.Later == record)
            .GroupBy(h =>
                (h.Relation, h.Why, h.Who, Day: UkTime.DateOf(h.At), h.Earlier.Kind, Title: Shown[h.Earlier].Title)
            )
            .Select(g => (g.First(), g.Key.Title ?? NotPublic(g.First().Earlier, g.Count())));

    private static string NotPublic(RecordRef record, int count) =>
        count == 1
            ? $"a record that is not public ({record.Kind.Name})"
            : $"{count} records that are not public ({record.Kind.Name})";
}
