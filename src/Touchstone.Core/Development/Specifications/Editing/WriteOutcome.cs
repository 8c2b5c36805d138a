using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Writes a learning outcome and ties it to capabilities; a code that stands already changes that outcome.</summary>
/// <param name="Was">The code of the outcome that is changed; empty for a new one.</param>
/// <param name="Seen">The fingerprint of the outcome that the person saw; empty for a new one.</param>
public sealed record WriteOutcome(
    Guid SpecificationId,
    string Was,
    string Code,
    string Text,
    ImmutableArray<Guid> Capabilities,
    string Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);

    public static string FingerprintOf(LearningOutcome? outcome) =>
        outcome is null
            ? ""
            : Fingerprint.Of([outcome.Code, outcome.Text, .. outcome.Capabilities.Select(c => c.ToString())]);
}

internal sealed class WriteOutcomeHandler : ICommandHandler<WriteOutcome, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WriteOutcome command, Work work, CancellationToken cancel)
    {
        if (await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        var outcomes = editing.Body.LearningOutcomes;
        var code = command.Code.Trim();
        var standing = outcomes.Find(o => o.Code == command.Was);
        if (command.Was.Length > 0 && standing is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(code, nameof(command.Code), "the code, such as LO1", 20)
            .When(
                outcomes.Exists(o => o != standing && string.Equals(o.Code, code, StringComparison.OrdinalIgnoreCase)),
                nameof(command.Code),
                "Choose another code: there is an outcome of this code"
            )
            .Text(command.Text, nameof(command.Text), "what a learner will be able to do", 2_000)
            .When(
                command.Capabilities.IsEmpty || command.Capabilities.Any(c => editing.Content.Find(c) is null),
                nameof(command.Capabilities),
                "Choose at least one capability that the outcome develops"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != WriteOutcome.FingerprintOf(standing))
        {
            return new Refusal.Stale([
                new StaleField("Code", code, standing?.Code ?? ""),
                new StaleField("Text", command.Text, standing?.Text ?? ""),
            ]);
        }
        var outcome = new LearningOutcome(code, command.Text.Trim(), [.. command.Capabilities.Distinct()]);
        editing.Save(
            editing.Body with
            {
                LearningOutcomes =
                [
                    .. outcomes.Where(o => o != standing).Append(outcome).OrderBy(o => o.Code, CodeOrder.Instance),
                ],
            },
            "outcome-written",
            new { from = standing, to = outcome }
        );
        return Nothing.Value;
    }
}
