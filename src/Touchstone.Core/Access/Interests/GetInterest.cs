using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Interests;

/// <summary>One interest, for whoever decides about it.</summary>
public sealed record GetInterest(Guid InterestId) : Query<InterestLine>;

internal sealed class GetInterestHandler : IQueryHandler<GetInterest, InterestLine>
{
    public async Task<Outcome<InterestLine>> Handle(GetInterest query, Reading reading, CancellationToken cancel)
    {
        var interest = await reading.Db.Set<Interest>().SingleOrDefaultAsync(i => i.Id == query.InterestId, cancel);
        if (interest is null)
        {
            return new Refusal.NotFound();
        }
        var chain = await Gate.ChainOf(reading.Db, interest.OnKind.Ref(interest.OnId), cancel);
        if (chain.Any(reading.Standing.Conflicts.Contains))
        {
            return new Refusal.InConflict();
        }
        return (await reading.InterestLines([interest], cancel))[0];
    }
}
