using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>
/// One command being carried out: who asked, when, and the open transaction. The mechanisms add what they can do to it
/// by extension: <c>work.Enter</c> (catalogue), <c>work.Link</c> (provenance), <c>work.Log</c> (record log),
/// <c>work.Decide</c>, <c>work.Give</c> (roles), <c>work.Ask</c> (tasks), <c>work.Send</c> (mail), <c>work.Enqueue</c> (jobs).
/// </summary>
public sealed class Work
{
    internal Work(TouchstoneDb db, Standing standing, DateTimeOffset now, Site site, Reference.ReferenceData reference)
    {
        Db = db;
        Standing = standing;
        Now = now;
        Site = site;
        Reference = reference;
    }

    public TouchstoneDb Db { get; }
    public Standing Standing { get; }
    public Actor Actor => Standing.Actor;

    /// <summary>The one instant at which all of the command happens.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Today's date where the body works.</summary>
    public DateOnly Today => Platform.Site.DateOf(Now);
    public Site Site { get; }
    public Reference.ReferenceData Reference { get; }
    internal List<PendingEntry> Entries { get; } = [];
}
