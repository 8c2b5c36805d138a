using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement;

/// <summary>What the public form offers to choose from: the credentials that are not retired.</summary>
public sealed record GetInvolved : Query<ImmutableArray<Named>>;

internal sealed class GetInvolvedHandler : IQueryHandler<GetInvolved, ImmutableArray<Named>>
{
    public async Task<Outcome<ImmutableArray<Named>>> Handle(
        GetInvolved query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var found = await reading
            .Db.Set<Credential>()
            .Where(c => c.RetiredAt == null)
            .OrderBy(c => c.Name)
            .Select(c => new Named(c.Id, c.Name))
            .ToListAsync(cancel);
        return found.ToImmutableArray();
    }
}
