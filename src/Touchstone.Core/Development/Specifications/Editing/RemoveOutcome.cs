using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Takes a learning outcome out of the draft.</summary>
public sealed record RemoveOutcome(Guid SpecificationId, string Code, string Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class RemoveOutcomeHandler : ICommandHandler<RemoveOutcome, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveOutcome command, Work work, CancellationToken cancel)
    {
        if (
            await Editing.Of(work, command.SpecificationId, cancel) is not { } editing
            || editing.Body.LearningOutcomes.Find(o => o.Code == command.Code) is not { } standing
        )
        {
            return new Refusal.NotFound();
        }
        if (command.Seen != WriteOutcome.FingerprintOf(standing))
        {
            return new Refusal.Stale([new StaleField(standing.Code, "Remove it", standing.Text)]);
        }
        editing.Save(
            editing.Body with
            {
                LearningOutcomes = [.. editing.Body.LearningOutcomes.Where(o => o != standing)],
            },
            "outcome-removed",
            new { outcome = standing }
        );
        return Nothing.Value;
    }
}
