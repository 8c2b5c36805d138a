using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Interests;

/// <summary>
/// A declaration of interests is a year old at the most while its record is worked on: whoever still has something to do there
/// is asked to look at it again.
/// </summary>
internal sealed class AgeingDeclarations : IComingDue
{
    public const string DeclareAgain = "Declare your interests again";

    private const int DaysAhead = 28;

    public async Task Ask(Work work, CancellationToken cancel)
    {
        var old = Platform.Site.StartOf(work.Today.AddDays(DaysAhead + 1).AddYears(-1));
        var declared = await work
            .Db.Set<Interest>()
            .Where(i => i.Source == InterestSource.Declared)
            .GroupBy(i => new
            {
                i.AccountId,
                i.OnKind,
                i.OnId,
            })
            .Select(g => new { g.Key, At = g.Max(i => i.At) })
            .Where(d => d.At < old)
            .ToListAsync(cancel);
        foreach (var declaration in declared)
        {
            var on = declaration.Key.OnKind.Ref(declaration.Key.OnId);
            if (await HasWorkThere(work, declaration.Key.AccountId, on, cancel))
            {
                await work.Ask(
                    declaration.Key.AccountId,
                    DeclareAgain,
                    on,
                    Platform.Site.DateOf(declaration.At).AddYears(1),
                    cancel,
                    $"/interests/declare?on={on}"
                );
            }
        }
    }

    private static async Task<bool> HasWorkThere(Work work, Guid account, Record.RecordRef on, CancellationToken cancel)
    {
        var waiting = await work
            .Db.Set<ToDoItem>()
            .Where(i => i.ForAccount == account && i.SettledAt == null && i.What != DeclareAgain)
            .Select(i => new { i.AboutKind, i.AboutId })
            .Distinct()
            .ToListAsync(cancel);
        foreach (var about in waiting)
        {
            if ((await Gate.ChainOf(work.Db, about.AboutKind.Ref(about.AboutId), cancel)).Contains(on))
            {
                return true;
            }
        }
        return false;
    }
}
