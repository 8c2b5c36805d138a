using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>
/// Writes what is new in a conversation to the next of those who left an address to be told: once a week at the most and only
/// when more was said, and once when it is over. The letter is the same for all; it knows nothing of what they said.
/// </summary>
/// <returns>How many were written to.</returns>
public sealed record WriteNews(Guid ConversationId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class WriteNewsHandler(OneWayLink link) : ICommandHandler<WriteNews, int>
{
    /// <summary>How many letters one transaction writes.</summary>
    public const int AtOnce = 200;

    private const int DaysBetween = 7;

    public async Task<Outcome<int>> Handle(WriteNews command, Work work, CancellationToken cancel)
    {
        var it = await work.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == command.ConversationId, cancel);
        if (it is null)
        {
            return new Refusal.NotFound();
        }
        if (!await SomebodyIsUntold(it, work, cancel) && !await BeginIssue(it, work, cancel))
        {
            return new Refusal.OutOfOrder("There is nothing to tell.");
        }
        var untold = await work
            .Db.Set<GatewayEntry>()
            .Where(e => e.ConversationId == it.Id && e.Address != null && e.Told < it.NewsIssue)
            .OrderBy(e => e.Pseudonym)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var entry in untold)
        {
            entry.Tell(it.NewsIssue);
            var secret = link.LetterSecret(entry.Pseudonym);
            await work.SendTo(link.OpenAddress(entry.Address!), Letter(it, secret, work), cancel);
        }
        work.Log("conversation-news-written", it.Ref, new { it.NewsIssue, letters = untold.Count });
        return untold.Count;
    }

    private static Task<bool> SomebodyIsUntold(Conversation it, Work work, CancellationToken cancel) =>
        work
            .Db.Set<GatewayEntry>()
            .AnyAsync(e => e.ConversationId == it.Id && e.Address != null && e.Told < it.NewsIssue, cancel);

    /// <summary>False when it is too early, or nothing more was said.</summary>
    private static async Task<bool> BeginIssue(Conversation it, Work work, CancellationToken cancel)
    {
        var phase = it.PhaseAt(work.Now);
        if (it.NewsFinal || phase is not (ConversationPhase.Open or ConversationPhase.Closed))
        {
            return false;
        }
        var newest = await work
            .Db.Set<Statement>()
            .Where(s => s.ConversationId == it.Id && s.State == ContributionState.Shown && s.LivesOnAs == null)
            .MaxAsync(s => (long?)s.Number, cancel);
        var isDue =
            phase == ConversationPhase.Closed
            || (
                newest > it.NewsUpTo
                && work.Today >= (it.NewsOn ?? Platform.Site.DateOf(it.OpensAt)).AddDays(DaysBetween)
            );
        if (isDue)
        {
            it.WriteNews(work.Today, newest ?? it.NewsUpTo, phase == ConversationPhase.Closed);
        }
        return isDue;
    }

    private static Letter Letter(Conversation it, string secret, Work work) =>
        new(
            $"conversation-news/{it.Id}/{it.NewsIssue}",
            it.NewsFinal ? "A conversation is over" : "More was said in a conversation",
            null,
            [
                it.NewsFinal
                    ? $"\u201c{it.Title}\u201d is over. You can read what people think, and how it was worked out."
                    : $"More was said in \u201c{it.Title}\u201d since we last wrote. It closes on {Day(it.ClosesAt)}.",
                "You asked to be told. Nobody here sees what you said or how you voted, and this letter does not know it.",
                $"To stop these letters: {work.Site.AddressOf($"/conversations/{it.Id}/news/{secret}")}",
            ],
            it.NewsFinal
                ? new LetterAction("Read what people think", $"/conversations/{it.Id}/results")
                : new LetterAction("Read and vote", $"/conversations/{it.Id}/vote"),
            it.Ref,
            secret
        );

    private static string Day(DateTimeOffset at) =>
        Platform.Site.DateOf(at).ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
