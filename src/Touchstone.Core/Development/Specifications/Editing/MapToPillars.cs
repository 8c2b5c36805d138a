using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Codes;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Says which capabilities of the multi-professional framework a node answers: codes and ranges, "1.2, 2.1 to 2.11".</summary>
/// <param name="Codes">Empty takes the mapping away.</param>
/// <param name="Seen">The fingerprint of the node's mapping that the person saw.</param>
public sealed record MapToPillars(Guid SpecificationId, Guid Node, string Codes, string Rationale, string Seen)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);

    public static string FingerprintOf(IEnumerable<Mapping> rows) =>
        Fingerprint.Of([.. rows.SelectMany(r => new[] { r.To.Title, r.Rationale })]);
}

internal sealed class MapToPillarsHandler : ICommandHandler<MapToPillars, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(MapToPillars command, Work work, CancellationToken cancel)
    {
        if (
            await Editing.Of(work, command.SpecificationId, cancel) is not { } editing
            || editing.Tree.Find(new LineageId(command.Node)) is not { } node
        )
        {
            return new Refusal.NotFound();
        }
        var edition = work.Reference.Mpf[editing.Body.FrameworkEdition];
        var targets = PillarFramework.Of(edition).Nodes.Where(n => n.Parent is not null).ToDictionary(n => n.Code!);
        var read = CodeRange.Read(command.Codes, targets.Keys);
        var faults = new Faults()
            .When(
                !read.Unread.IsEmpty,
                nameof(command.Codes),
                $"Enter codes of {edition.Title} {edition.Edition}, such as 1.2, 2.1 to 2.11. These are not among them: {string.Join(", ", read.Unread)}"
            )
            .Optional(command.Rationale, nameof(command.Rationale), "the reason", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var set = PillarMappings.In(editing.Package, edition);
        var standing = set.Rows.Where(r => r.From.Lineage == node.Lineage).ToList();
        if (command.Seen != MapToPillars.FingerprintOf(standing))
        {
            return new Refusal.Stale([
                new StaleField("Codes", command.Codes, string.Join(", ", standing.Select(r => r.To.Title))),
            ]);
        }
        var rows = read.Codes.Select(code => new Mapping
        {
            Id = standing.Find(r => r.To.Lineage == targets[code].Lineage)?.Id ?? Guid.CreateVersion7(),
            From = NodePin.To(node),
            To = NodePin.To(targets[code]),
            Relation = MappingRelation.Contributes,
            Rationale = NodeText.OrNull(command.Rationale),
            LastChanged = Timestamp.From(work.Now),
        });
        editing.Save(
            editing.Package.With(set.WithRowsOf(node.Lineage, rows)),
            editing.Body,
            "node-mapped",
            new
            {
                node = node.Lineage.Value,
                text = node.ToString(),
                edition = edition.Edition,
                codes = read.Codes.ToArray(),
            }
        );
        return Nothing.Value;
    }
}
