using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Provenance;
using Touchstone.Web.Foundation;
using Thread = Touchstone.Core.Record.Provenance.Thread;

namespace Touchstone.Web.Record;

/// <summary>The golden thread through one record, for people and as PROV-JSON.</summary>
[Uses(typeof(GetThread))]
public sealed class ThreadModel(Site site) : AreaPage
{
    public Thread Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, Guid id)
    {
        var of = RecordKinds.All.SingleOrDefault(k => k.Code == kind);
        if (of is null)
        {
            return NotFound();
        }
        var shown = await Show(new GetThread(of.Ref(id)), thread => Shown = thread);
        return Shown is not null && Request.Query["format"] == "prov"
            ? Content(ThreadProv.Of(Shown, site).ToJsonString(), "application/json")
            : shown;
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

    public string NameOf(RecordRef record) => Shown[record].Title ?? $"{Article(record)} that is not public";

    private static string Article(RecordRef record) =>
        ("aeiou".Contains(record.Kind.Name[0], StringComparison.Ordinal) ? "an " : "a ") + record.Kind.Name;
}
