using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.ToDo;

/// <summary>Puts things on people's "my work", and takes them off, from a use case.</summary>
public static class Asking
{
    /// <summary>Asks one person to do something.</summary>
    /// <param name="path">The page where it is done; the page of the record when left out.</param>
    public static Task Ask(
        this Work work,
        Guid account,
        string what,
        RecordRef about,
        DateOnly? due,
        CancellationToken cancel,
        string? path = null
    ) => Add(work, $"{account}|{about}|{what}", what, about, due, path, item => item.ForAccount = account, cancel);

    /// <summary>Asks whoever holds a role, in the body as a whole or on one record.</summary>
    public static Task AskRole(
        this Work work,
        Role role,
        RecordRef? on,
        string what,
        RecordRef about,
        DateOnly? due,
        CancellationToken cancel,
        string? path = null
    ) =>
        Add(
            work,
            $"{role}|{on}|{about}|{what}",
            what,
            about,
            due,
            path,
            item =>
            {
                item.ForRole = role;
                item.ForRoleOnKind = on?.Kind;
                item.ForRoleOnId = on?.Id;
            },
            cancel
        );

    /// <summary>Takes what was asked about a record off everybody's list; with <paramref name="what"/>, only that; with <paramref name="account"/>, only that person's.</summary>
    public static async Task Settle(
        this Work work,
        RecordRef about,
        CancellationToken cancel,
        string? what = null,
        Guid? account = null
    )
    {
        var open = await work
            .Db.Set<ToDoItem>()
            .Where(i => i.AboutKind == about.Kind && i.AboutId == about.Id && i.SettledAt == null)
            .Where(i => what == null || i.What == what)
            .Where(i => account == null || i.ForAccount == account)
            .ToListAsync(cancel);
        open.AddRange(
            work.Db.ChangeTracker.Entries<ToDoItem>()
                .Where(e => e.State == EntityState.Added)
                .Select(e => e.Entity)
                .Where(i => i.AboutKind == about.Kind && i.AboutId == about.Id)
                .Where(i => (what == null || i.What == what) && (account == null || i.ForAccount == account))
        );
        open.ForEach(i => i.Settle(work.Actor.AccountId, work.Now));
    }

    private static async Task Add(
        Work work,
        string key,
        string what,
        RecordRef about,
        DateOnly? due,
        string? path,
        Action<ToDoItem> address,
        CancellationToken cancel
    )
    {
        var asked =
            work.Db.ChangeTracker.Entries<ToDoItem>().Any(e => e.Entity.Key == key && e.Entity.SettledAt is null)
            || await work.Db.Set<ToDoItem>().AnyAsync(i => i.Key == key && i.SettledAt == null, cancel);
        if (asked)
        {
            return;
        }
        var item = new ToDoItem(key, what, about, path ?? about.Kind.PathOf(about.Id), due, work.Now);
        address(item);
        work.Db.Add(item);
    }
}
