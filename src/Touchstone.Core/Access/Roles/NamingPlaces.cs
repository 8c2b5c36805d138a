using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Access.Roles;

/// <summary>What to call the record that a role is held on.</summary>
internal static class NamingPlaces
{
    public static async Task<string?> PlaceOf(this Reading reading, RecordRef? on, CancellationToken cancel)
    {
        if (on is not { } record)
        {
            return null;
        }
        if (record.Kind == RecordKinds.Organisation)
        {
            return await reading
                .Db.Set<Organisation>()
                .Where(o => o.Id == record.Id)
                .Select(o => o.Name)
                .SingleOrDefaultAsync(cancel);
        }
        var titles = await reading.TitlesOf([record], cancel);
        return titles.GetValueOrDefault(record, record.Kind.Name);
    }
}
