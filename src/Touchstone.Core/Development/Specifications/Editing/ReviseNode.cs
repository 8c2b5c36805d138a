using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Drafting;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Rewords, recodes or retags a node of the tree.</summary>
/// <param name="Label">A short form for headings, where the text is long.</param>
/// <param name="Seen">The fingerprint of the node that the person saw.</param>
public sealed record ReviseNode(
    Guid SpecificationId,
    Guid Node,
    string Kind,
    StatementKind StatementKind,
    string Code,
    string Label,
    string Text,
    string Notes,
    string Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class ReviseNodeHandler : ICommandHandler<ReviseNode, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseNode command, Work work, CancellationToken cancel)
    {
        if (
            await Editing.Of(work, command.SpecificationId, cancel) is not { } editing
            || editing.Tree.Find(new LineageId(command.Node)) is not { } node
        )
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Kind, nameof(command.Kind), "what it is", 60)
            .Optional(command.Code, nameof(command.Code), "the code", 40)
            .Optional(command.Label, nameof(command.Label), "the short form", 200)
            .Text(command.Text, nameof(command.Text), "the text", NodeText.Limit)
            .Optional(command.Notes, nameof(command.Notes), "the notes", NodeText.Limit);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != NodeText.FingerprintOf(node))
        {
            return Stale(command, node);
        }
        var after = editing.After(
            new RewordNode(node.Lineage, command.Text.Trim(), NodeText.OrNull(command.Label)),
            new RecodeNode(node.Lineage, NodeText.OrNull(command.Code)),
            new RetagNode(
                node.Lineage,
                new NodeKind(command.Kind.Trim()),
                command.StatementKind,
                node.Tier,
                node.Professions,
                NodeText.OrNull(command.Notes)
            )
        );
        if (!after.IsDone)
        {
            return after.Refusal;
        }
        editing.Save(
            after.Value,
            editing.Body,
            "node-revised",
            new
            {
                node = node.Lineage.Value,
                from = new
                {
                    kind = node.Kind.Name,
                    node.Code,
                    node.Text,
                },
                to = new
                {
                    command.Kind,
                    command.Code,
                    command.Text,
                },
            }
        );
        return Nothing.Value;
    }

    private static Refusal.Stale Stale(ReviseNode command, FrameworkNode node) =>
        new([
            new StaleField("Kind", command.Kind, node.Kind.Name),
            new StaleField("Code", command.Code, node.Code ?? ""),
            new StaleField("Short form", command.Label, node.Label ?? ""),
            new StaleField("Text", command.Text, node.Text),
            new StaleField("Notes", command.Notes, node.Notes ?? ""),
        ]);
}
