using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Access.Interests;

/// <summary>Writes interests as lines that people read.</summary>
internal static class LiningInterests
{
    public static async Task<ImmutableArray<InterestLine>> InterestLines(
        this Reading reading,
        List<Interest> interests,
        CancellationToken cancel
    )
    {
        var people = interests.Select(i => i.AccountId).Distinct().ToList();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => people.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var titles = await reading.TitlesOf(interests.Select(i => i.OnKind.Ref(i.OnId)), cancel);
        var kinds = reading.Reference.InterestKinds.On(reading.Today);
        return
        [
            .. interests.Select(i => new InterestLine(
                i.Id,
                i.AccountId,
                names[i.AccountId],
                InterestWords.Kind(kinds, i.Kind),
                i.Details,
                titles.GetValueOrDefault(i.OnKind.Ref(i.OnId), i.OnKind.Name),
                i.OnKind.PathOf(i.OnId),
                i.State,
                i.Source,
                i.At,
                i.ManagedReason,
                i.ManagedAt,
                i.AccountId == reading.Actor.AccountId
            )),
        ];
    }
}
