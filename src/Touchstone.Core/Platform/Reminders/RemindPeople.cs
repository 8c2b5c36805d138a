using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.Reminders;

/// <summary>
/// Reminds people of what waits for them: two weeks before it is due, three days before, and the day after; once each, and in
/// one letter where there is more than one thing. A day on which the product did not run is made up for.
/// </summary>
/// <param name="JobId">The job of the day.</param>
public sealed record RemindPeople(Guid JobId) : Command<int>;

internal sealed class RemindPeopleHandler(IEnumerable<IComingDue> areas) : ICommandHandler<RemindPeople, int>
{
    /// <summary>What has been overdue for longer is known to be so; the list shows it.</summary>
    private const int LatestLate = 30;

    private const int MostLines = 20;

    public async Task<Outcome<int>> Handle(RemindPeople command, Work work, CancellationToken cancel)
    {
        foreach (var area in areas)
        {
            await area.Ask(work, cancel);
        }
        // Asked for, or taken off a list because nobody need do it any more.
        var asked = work
            .Db.ChangeTracker.Entries<ToDoItem>()
            .Count(e => e.State is EntityState.Added or EntityState.Modified);
        await work.Db.SaveChangesAsync(cancel);
        var letters = (await Due(work, cancel)).ToLookup(d => d.Account);
        foreach (var person in letters)
        {
            await Write(command.JobId, person.Key, [.. person.OrderBy(d => d.Item.Due)], work, cancel);
        }
        if (asked == 0 && letters.Count == 0)
        {
            return new Refusal.OutOfOrder("Nobody needs to be reminded of anything.");
        }
        work.Log("people-reminded", RecordKinds.Job.Ref(command.JobId), new { asked, letters = letters.Count });
        return letters.Count;
    }

    private static async Task<List<DueItem>> Due(Work work, CancellationToken cancel)
    {
        var (first, last) = (work.Today.AddDays(-LatestLate), work.Today.AddDays((int)ReminderStage.Early));
        var open = await work
            .Db.Set<ToDoItem>()
            .Where(i => i.SettledAt == null && i.Due >= first && i.Due <= last)
            .ToListAsync(cancel);
        var ids = open.Select(i => i.Id).ToArray();
        var sent = (await work.Db.Set<Reminder>().Where(r => ids.Contains(r.ItemId)).ToListAsync(cancel))
            .Select(r => (r.ItemId, r.AccountId, r.Stage))
            .ToHashSet();
        var recipients = new Recipients(work);
        var due = new List<DueItem>();
        foreach (var item in open)
        {
            if (StageOf(item, work.Today) is not { } stage)
            {
                continue;
            }
            foreach (var account in await recipients.Of(item, cancel))
            {
                if (!sent.Contains((item.Id, account, stage)))
                {
                    due.Add(new DueItem(account, item, stage));
                }
            }
        }
        return due;
    }

    /// <summary>The stage that is reached; none where it was reached before the thing was asked for, which was itself a letter.</summary>
    internal static ReminderStage? StageOf(ToDoItem item, DateOnly today)
    {
        var due = item.Due!.Value;
        var stage = (due.DayNumber - today.DayNumber) switch
        {
            <= (int)ReminderStage.Late => ReminderStage.Late,
            <= (int)ReminderStage.Soon => ReminderStage.Soon,
            <= (int)ReminderStage.Early => ReminderStage.Early,
            _ => (ReminderStage?)null,
        };
        return stage is { } reached && Platform.Site.DateOf(item.AskedAt) <= due.AddDays(-(int)reached)
            ? reached
            : null;
    }

    private static async Task Write(
        Guid job,
        Guid account,
        ImmutableArray<DueItem> due,
        Work work,
        CancellationToken cancel
    )
    {
        foreach (var thing in due)
        {
            work.Db.Add(new Reminder(thing.Item.Id, account, thing.Stage, work.Now));
        }
        var first = due[0].Item;
        var late = due.Count(d => d.Stage == ReminderStage.Late);
        ImmutableArray<string> lines =
        [
            .. due.Take(MostLines).Select(d => $"{d.Item.What}: {Said(d.Item.Due!.Value, work.Today)}."),
        ];
        await work.Send(
            account,
            new Letter(
                $"reminders/{job}",
                Subject(due.Length, late),
                null,
                due.Length > MostLines ? [.. lines, $"And {due.Length - MostLines} more."] : lines,
                due.Length == 1
                    ? new LetterAction("Do it now", first.Path)
                    : new LetterAction("Open my work", "/my-work"),
                due.Length == 1 ? first.AboutKind.Ref(first.AboutId) : null
            ),
            cancel
        );
    }

    private static string Subject(int all, int late) =>
        (all, late) switch
        {
            (1, 0) => "A reminder: one thing is due soon",
            (1, _) => "A reminder: one thing is overdue",
            (_, 0) => $"A reminder: {all} things are due soon",
            _ when all == late => $"A reminder: {all} things are overdue",
            _ => $"A reminder: {all} things are due soon or overdue",
        };

    private static string Said(DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            < 0 => $"was due on {due:d MMMM yyyy}",
            0 => "is due today",
            1 => "is due tomorrow",
            var days => $"is due on {due:d MMMM yyyy}, in {days} days",
        };

    private sealed record DueItem(Guid Account, ToDoItem Item, ReminderStage Stage);
}
