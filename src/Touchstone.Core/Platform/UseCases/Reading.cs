using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>One query being answered. Its database context tracks nothing and saves nothing.</summary>
public sealed class Reading
{
    internal Reading(
        TouchstoneDb db,
        Standing standing,
        DateTimeOffset now,
        Site site,
        Reference.ReferenceData reference
    )
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
    public DateTimeOffset Now { get; }
    public DateOnly Today => Platform.Site.DateOf(Now);
    public Site Site { get; }
    public Reference.ReferenceData Reference { get; }
}
