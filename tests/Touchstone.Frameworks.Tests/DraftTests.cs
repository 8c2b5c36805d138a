using Touchstone.Frameworks.Drafting;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class DraftTests
{
    private static readonly DateTimeOffset Day = SampleSpecification.Day;
    private readonly FrameworkPackage package = SampleSpecification.Make(2, 2, 3);

    [Fact]
    public void What_cannot_be_done_is_refused_with_a_code()
    {
        var draft = Draft.Begin(package);
        var domain = package.Version.Nodes[0];
        var below = package.Version.Nodes[1];

        Code(new MoveNode(domain.Lineage, below.Lineage, 0)).ShouldBe("draft.below-itself");
        Code(new RewordNode(domain.Lineage, " ")).ShouldBe("draft.empty-text");
        Code(new DeleteNode(LineageId.New())).ShouldBe("draft.unknown-node");
        Code(new AddNode(LineageId.New(), null, 99, NodeKind.Domain, "New")).ShouldBe("draft.index");
        Code(new AddNode(below.Lineage, null, 0, NodeKind.Domain, "New")).ShouldBe("draft.lineage-in-use");
        Code(new SplitNode(below.Lineage, [new NodePart(LineageId.New(), "One")])).ShouldBe("draft.parts");
        Code(new MergeNodes([domain.Lineage, below.Lineage], new NodePart(LineageId.New(), "Both")))
            .ShouldBe("draft.above-another");
        Code(new Undo(Guid.CreateVersion7())).ShouldBe("draft.unknown-entry");

        string Code(DraftCommand command) => draft.Apply(command, "tester", Day).Refusal.Code;
    }

    [Fact]
    public void A_lineage_that_ended_is_never_used_again()
    {
        var gone = package.Version.Nodes[^1];
        var draft = Draft.Begin(package).Apply(new DeleteNode(gone.Lineage), "tester", Day).Value;

        draft
            .Apply(new AddNode(gone.Lineage, null, 0, NodeKind.Domain, "Again"), "tester", Day)
            .Refusal.Code.ShouldBe("draft.lineage-in-use");
    }

    [Fact]
    public void An_undo_is_undone_by_another_and_what_rests_on_an_entry_keeps_it()
    {
        var lineage = LineageId.New();
        var draft = Draft.Begin(package).Apply(new AddNode(lineage, null, 0, NodeKind.Domain, "New"), "ann", Day).Value;
        var added = draft.Log[0].Id;
        var undone = draft.Apply(new Undo(added), "ben", Day).Value;

        undone.Current.Version.Contains(lineage).ShouldBeFalse();
        undone.Apply(new Undo(undone.Log[1].Id), "ann", Day).Value.Current.Version.Contains(lineage).ShouldBeTrue();
        var reworded = draft.Apply(new RewordNode(lineage, "Newer"), "ben", Day).Value;
        reworded.Apply(new Undo(added), "ann", Day).Refusal.Code.ShouldBe("draft.undo-blocked");
        reworded.HistoryOf(lineage).Select(entry => entry.Author).ShouldBe(["ann", "ben"]);
    }

    [Fact]
    public void A_publication_keeps_lineages_and_gives_every_node_a_new_version_id()
    {
        var published = Draft
            .Begin(package)
            .Publish(
                SampleSpecification.Id("v2"),
                "2.0",
                "Adopted",
                Day,
                node => $"https://credentials.example/id/{node.Lineage}/v/2.0"
            );

        published
            .Version.Nodes.Select(node => node.Lineage)
            .ShouldBe(package.Version.Nodes.Select(node => node.Lineage));
        published
            .Version.Nodes.Select(node => node.VersionId)
            .Intersect(package.Version.Nodes.Select(node => node.VersionId))
            .ShouldBeEmpty();
        published.Mappings[0].From.VersionId.ShouldBe(published.Version.Details.VersionId);
        published
            .Version.Nodes[0]
            .Uri.ShouldBe($"https://credentials.example/id/{published.Version.Nodes[0].Lineage}/v/2.0");
    }

    [Fact]
    public void A_rubric_whose_weights_do_not_total_100_is_refused()
    {
        var rubric = package.Version.Rubrics[0];

        Rubric.Compose(rubric.Id, "Grading", rubric.Criteria.Take(2)).Refusal.Code.ShouldBe("rubric.weights");
        Rubric.Compose(rubric.Id, "Grading", []).Refusal.Code.ShouldBe("rubric.empty");
    }
}
