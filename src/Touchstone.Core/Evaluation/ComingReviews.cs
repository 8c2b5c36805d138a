using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Evaluation;

/// <summary>Says four weeks ahead that the review date of a credential comes. On the day the review opens by itself.</summary>
internal sealed class ComingReviews : IComingDue
{
    public const string Prepare = "Prepare the periodic review";

    private const int DaysAhead = 28;

    public async Task Ask(Work work, CancellationToken cancel)
    {
        var (today, last) = (work.Today, work.Today.AddDays(DaysAhead));
        var coming = await work
            .Db.Set<Credential>()
            .AsNoTracking()
            .Where(c => c.RetiredAt == null && c.VersionInForceId != null && c.ReviewBy > today && c.ReviewBy <= last)
            .Where(c =>
                !work.Db.Set<PeriodicReview>().Any(r => r.CredentialId == c.Id && r.State == PeriodicReviewState.Open)
            )
            .ToListAsync(cancel);
        foreach (var credential in coming)
        {
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                Prepare,
                credential.Ref,
                credential.ReviewBy,
                cancel,
                "/evaluation/periodic-reviews"
            );
        }
    }
}
