using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Finds an agreement with all that belongs to it.</summary>
internal static class OpeningAgreements
{
    public const string Standing = "This agreement is published and stands. Record a new workshop to change it.";

    public static Task<Agreement?> AgreementOf(this TouchstoneDb db, Guid id, CancellationToken cancel) =>
        db.Set<Agreement>()
            .Include(a => a.Points.OrderBy(p => p.Place))
            .Include(a => a.Outcomes)
            .Include(a => a.Positions)
            .Include(a => a.Adoptions)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
}
