using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Record.Provenance;

/// <summary>Ties a record to what it came from, from a use case.</summary>
public static class Linking
{
    /// <param name="why">One sentence that a stranger understands on the golden thread page.</param>
    public static void Link(this Work work, RecordRef later, Relation relation, RecordRef earlier, string why) =>
        work.Db.Add(new Link(later, relation, earlier, work.Actor.AccountId, work.Now, why));
}
