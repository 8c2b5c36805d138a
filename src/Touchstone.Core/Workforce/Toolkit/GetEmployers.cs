using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The organisations for which the person leads on advanced practice.</summary>
public sealed record GetEmployers : Query<ImmutableArray<Named>>;

internal sealed class GetEmployersHandler : IQueryHandler<GetEmployers, ImmutableArray<Named>>
{
    public async Task<Outcome<ImmutableArray<Named>>> Handle(
        GetEmployers query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var mine = reading.Standing.HeldOn(RecordKinds.Organisation, Role.EmployerLead).ToArray();
        var found = await reading
            .Db.Set<Organisation>()
            .Where(o => mine.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(cancel);
        return found.ToImmutableArray();
    }
}
