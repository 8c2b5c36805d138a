using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Evaluation;

/// <summary>Writes down what a periodic review found.</summary>
/// <param name="Seen">The revision that the writer saw.</param>
public sealed record RecordFindings(Guid ReviewId, string Findings, int Seen) : Command<int>
{
    /// <summary>The longest findings, in characters.</summary>
    public const int Limit = 50_000;

    public override RecordRef? Subject => RecordKinds.PeriodicReview.Ref(ReviewId);
}

internal sealed class RecordFindingsHandler : ICommandHandler<RecordFindings, int>
{
    public async Task<Outcome<int>> Handle(RecordFindings command, Work work, CancellationToken cancel)
    {
        var review = await work.Db.Set<PeriodicReview>().SingleOrDefaultAsync(r => r.Id == command.ReviewId, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        if (review.State != PeriodicReviewState.Open)
        {
            return new Refusal.OutOfOrder("This review has been decided.");
        }
        var faults = new Faults().Text(
            command.Findings,
            nameof(command.Findings),
            "what was found",
            RecordFindings.Limit
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (review.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("Findings", command.Findings, review.Findings)]);
        }
        review.Find(command.Findings.Trim());
        work.Log(
            "periodic-review-findings-recorded",
            review.Ref,
            new { length = review.Findings.Length.ToString(CultureInfo.InvariantCulture) }
        );
        return review.Revision;
    }
}
