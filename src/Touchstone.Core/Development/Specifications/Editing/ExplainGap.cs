using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Explains where a capability of the framework is met when the specification does not cover it.</summary>
/// <param name="Explanation">Empty takes the explanation away.</param>
/// <param name="Seen">The fingerprint of the explanation that the person saw.</param>
public sealed record ExplainGap(Guid SpecificationId, string Code, string Explanation, string Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class ExplainGapHandler : ICommandHandler<ExplainGap, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ExplainGap command, Work work, CancellationToken cancel)
    {
        if (await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        var edition = work.Reference.Mpf[editing.Body.FrameworkEdition];
        if (PillarFramework.Of(edition).WithCode(command.Code).FirstOrDefault() is not { Parent: not null } target)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Optional(command.Explanation, nameof(command.Explanation), "the explanation", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var set = PillarMappings.In(editing.Package, edition);
        var standing = set.Elsewhere.FirstOrDefault(e => e.To.Lineage == target.Lineage)?.Explanation ?? "";
        if (command.Seen != Fingerprint.Of(standing))
        {
            return new Refusal.Stale([new StaleField(command.Code, command.Explanation, standing)]);
        }
        var others = set.Elsewhere.Where(e => e.To.Lineage != target.Lineage);
        var said = NodeText.OrNull(command.Explanation) is { } text
            ? others.Append(new CoveredElsewhere(NodePin.To(target), text))
            : others;
        editing.Save(
            editing.Package.With(set with { Elsewhere = said.ToValueList(), LastChanged = Timestamp.From(work.Now) }),
            editing.Body,
            "gap-explained",
            new
            {
                command.Code,
                from = standing,
                to = command.Explanation,
            }
        );
        return Nothing.Value;
    }
}
