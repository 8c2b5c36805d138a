using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Puts a round on a leader's list.</summary>
internal static class AskingLeaders
{
    public static async Task AskToRateAndSort(
        this Work work,
        Seminar seminar,
        SeminarRound round,
        Guid leader,
        CancellationToken cancel
    )
    {
        await work.Ask(leader, SeminarTasks.Rate, seminar.Ref, round.ClosesOn, cancel, $"/seminars/{seminar.Id}/rate");
        await work.Ask(leader, SeminarTasks.Sort, seminar.Ref, round.ClosesOn, cancel, $"/seminars/{seminar.Id}/sort");
    }
}
