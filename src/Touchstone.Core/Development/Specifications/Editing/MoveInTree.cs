using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Drafting;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Moves a node with all that stands below it: one place up or down, or as the last below another node.</summary>
/// <param name="Under">The node that it comes to stand below; null for the top. Counts for <see cref="TreeMove.Under"/> only.</param>
public sealed record MoveInTree(Guid SpecificationId, Guid Node, TreeMove Move, Guid? Under = null) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

/// <summary>Where a node goes.</summary>
public enum TreeMove
{
    Up,
    Down,
    Under,
}

internal sealed class MoveInTreeHandler : ICommandHandler<MoveInTree, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(MoveInTree command, Work work, CancellationToken cancel)
    {
        if (
            await Editing.Of(work, command.SpecificationId, cancel) is not { } editing
            || editing.Tree.Find(new LineageId(command.Node)) is not { } node
        )
        {
            return new Refusal.NotFound();
        }
        var parent = command.Move == TreeMove.Under ? Lineage(command.Under) : node.Parent;
        if (parent is { } above && !editing.Tree.Contains(above))
        {
            return Refusal.For(nameof(command.Under), "Choose where it goes");
        }
        var siblings = (parent is { } p ? editing.Tree.ChildrenOf(p) : editing.Tree.Roots)
            .Select(n => n.Lineage)
            .ToList();
        var here = siblings.IndexOf(node.Lineage);
        var others = siblings.Count - (here >= 0 ? 1 : 0);
        var place = command.Move switch
        {
            TreeMove.Up => here - 1,
            TreeMove.Down => here + 1,
            _ => others,
        };
        if (place < 0 || place > others)
        {
            return new Refusal.OutOfOrder(
                command.Move == TreeMove.Up ? "It is the first here already." : "It is the last here already."
            );
        }
        var after = editing.After(new MoveNode(node.Lineage, parent, place));
        if (!after.IsDone)
        {
            return after.Refusal;
        }
        editing.Save(
            after.Value,
            editing.Body,
            "node-moved",
            new
            {
                node = node.Lineage.Value,
                text = node.ToString(),
                command.Move,
                parent = parent?.Value,
            }
        );
        return Nothing.Value;
    }

    private static LineageId? Lineage(Guid? id) => id is { } value ? new LineageId(value) : null;
}
