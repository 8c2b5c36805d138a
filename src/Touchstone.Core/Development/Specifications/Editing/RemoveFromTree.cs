using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Drafting;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Removes a node with all that stands below it, and what the draft says of them elsewhere: outcomes, assessment, mapping.</summary>
/// <param name="Seen">The fingerprint of the node that the person saw.</param>
public sealed record RemoveFromTree(Guid SpecificationId, Guid Node, string Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class RemoveFromTreeHandler : ICommandHandler<RemoveFromTree, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveFromTree command, Work work, CancellationToken cancel)
    {
        if (
            await Editing.Of(work, command.SpecificationId, cancel) is not { } editing
            || editing.Tree.Find(new LineageId(command.Node)) is not { } node
        )
        {
            return new Refusal.NotFound();
        }
        if (command.Seen != NodeText.FingerprintOf(node))
        {
            return new Refusal.Stale([new StaleField("Text", "Remove it", node.Text)]);
        }
        var gone = editing
            .Tree.DescendantsOf(node.Lineage)
            .ToArray()
            .Select(n => n.Lineage)
            .Append(node.Lineage)
            .ToHashSet();
        var after = editing.After(new DeleteNode(node.Lineage));
        if (!after.IsDone)
        {
            return after.Refusal;
        }
        var package = after.Value with
        {
            Mappings = after
                .Value.Mappings.Select(set =>
                    set with
                    {
                        Rows = set.Rows.Where(row => !gone.Contains(row.From.Lineage)).ToValueList(),
                    }
                )
                .ToValueList(),
        };
        editing.Save(
            package,
            Without(editing.Body, gone),
            "node-removed",
            new
            {
                node = node.Lineage.Value,
                text = node.ToString(),
                below = gone.Count - 1,
            }
        );
        return Nothing.Value;
    }

    private static SpecificationBody Without(SpecificationBody body, HashSet<LineageId> gone) =>
        body with
        {
            Assessment = [.. body.Assessment.Where(a => !gone.Contains(new LineageId(a.Capability)))],
            LearningOutcomes =
            [
                .. body.LearningOutcomes.Select(o =>
                    o with
                    {
                        Capabilities = [.. o.Capabilities.Where(c => !gone.Contains(new LineageId(c)))],
                    }
                ),
            ],
        };
}
