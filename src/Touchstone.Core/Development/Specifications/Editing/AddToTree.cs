using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Drafting;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Adds a domain, a capability or a statement, as the last below another node or at the top.</summary>
public sealed record AddToTree(
    Guid SpecificationId,
    Guid? Parent,
    string Kind,
    StatementKind StatementKind,
    string Code,
    string Text
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class AddToTreeHandler : ICommandHandler<AddToTree, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddToTree command, Work work, CancellationToken cancel)
    {
        if (await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Kind, nameof(command.Kind), "what it is", 60)
            .Optional(command.Code, nameof(command.Code), "the code", 40)
            .Text(command.Text, nameof(command.Text), "the text", NodeText.Limit);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var parent = command.Parent is { } id ? new LineageId(id) : (LineageId?)null;
        if (parent is { } above && !editing.Tree.Contains(above))
        {
            return new Refusal.NotFound();
        }
        var siblings = parent is { } p ? editing.Tree.ChildrenOf(p).Count() : editing.Tree.Roots.Count();
        var lineage = LineageId.New();
        var after = editing.After(
            new AddNode(lineage, parent, siblings, new NodeKind(command.Kind.Trim()), command.Text.Trim())
            {
                Code = NodeText.OrNull(command.Code),
                StatementKind = command.StatementKind,
            }
        );
        if (!after.IsDone)
        {
            return after.Refusal;
        }
        editing.Save(
            after.Value,
            editing.Body,
            "node-added",
            new
            {
                node = lineage.Value,
                command.Kind,
                command.Code,
                command.Text,
            }
        );
        return lineage.Value;
    }
}
