using System.Text;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Covering;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Development;

public sealed class DraftingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_semicolon_table_with_a_byte_order_mark_is_looked_at_first_and_then_taken_over()
    {
        var it = await Commissioned.By(process);
        var import = await Bring(
            it,
            "draft.csv",
            "\uFEFFLevel;Kind;Code;Text\r\n1;domain;A;Assessment\r\n2;capability;1;Assess people\r\n3;statement;1.10;Takes a history\r\n"
        );
        var seen = await process.Do(it.Lead, new GetImport(it.Specification, import));

        seen.CanTake.ShouldBeTrue();
        seen.Rows.Length.ShouldBe(3);
        (await it.Draft(process)).Content.Capabilities.ShouldBeEmpty("a dry run changes nothing");

        await process.Do(it.Lead, new TakeImport(it.Specification, import, seen.Seen));

        var draft = await it.Draft(process);
        draft.Content.Capabilities.Single().Statements.Single().Code.ShouldBe("1.10");
        (
            await process.Refused<Refusal.OutOfOrder, Nothing>(
                it.Lead,
                new TakeImport(it.Specification, import, draft.Draft.Revision)
            )
        ).Reason.ShouldContain("dealt with");
    }

    [Fact]
    public async Task A_broken_CASE_file_is_reported_and_cannot_be_taken_over()
    {
        var it = await Commissioned.By(process);
        var import = await Bring(it, "framework.json", "{ \"CFDocument\": { \"identifier\": ");

        var seen = await process.Do(it.Lead, new GetImport(it.Specification, import));

        seen.CanTake.ShouldBeFalse();
        seen.Report.Findings.ShouldNotBeEmpty();
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            it.Lead,
            new TakeImport(it.Specification, import, seen.Seen)
        );
    }

    [Fact]
    public async Task A_CASE_package_keeps_the_identifiers_of_its_items()
    {
        var it = await Commissioned.By(process);
        var other = await Commissioned.By(process);
        var capability = await other.Complete(process);
        var file = CaseWriter.Write((await other.Draft(process)).Content.Package, CaseEdition.V11).Content;
        var import = await process.Do(it.Lead, new BringImport(it.Specification, "package.json", [.. file.ToArray()]));
        var seen = await process.Do(it.Lead, new GetImport(it.Specification, import));
        await process.Do(it.Lead, new TakeImport(it.Specification, import, seen.Seen));

        (await it.Draft(process)).Content.Capabilities.Single().Lineage.ShouldBe(capability);
    }

    [Fact]
    public async Task An_outline_in_plain_text_becomes_a_tree()
    {
        var it = await Commissioned.By(process);
        var import = await Bring(
            it,
            "outline.txt",
            "1. Assessment\n  1.1 Takes a history\n  1.2 Examines\n2. Management\n  2.1 Plans care\n"
        );

        var seen = await process.Do(it.Lead, new GetImport(it.Specification, import));

        seen.CanTake.ShouldBeTrue(string.Join("; ", seen.Report.Findings.Select(f => f.Message)));
        seen.Content!.Capabilities.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Two_people_write_different_parts_of_one_draft_at_once()
    {
        var it = await Commissioned.By(process);
        var colleague = await process.Person("Lou");
        await process.Give(colleague, Role.Developer, Core.Record.RecordKinds.Credential.Ref(it.Credential));

        await Task.WhenAll(
            process.Do(it.Lead, new WriteSection(it.Specification, "purpose", "Why.", Fingerprint.Of(""))),
            process.Do(colleague, new WriteSection(it.Specification, "scope", "What.", Fingerprint.Of("")))
        );

        var sections = (await it.Draft(process)).Content.Body.Sections;
        (sections["purpose"], sections["scope"]).ShouldBe(("Why.", "What."));
    }

    [Fact]
    public async Task Whoever_saves_the_same_part_second_sees_both_texts()
    {
        var it = await Commissioned.By(process);
        var node = await process.Do(
            it.Lead,
            new AddToTree(it.Specification, null, "capability", StatementKind.Unspecified, "1", "Assess")
        );
        var seen = NodeText.FingerprintOf((await it.Draft(process)).Content.Package.Version.Find(new LineageId(node))!);
        await process.Do(it.Lead, Reword(it, node, "Assess people", seen));

        var refusal = await process.Refused<Refusal.Stale, Nothing>(it.Lead, Reword(it, node, "Assess patients", seen));

        var text = refusal.Fields.Single(f => f.Field == "Text");
        (text.Yours, text.Standing).ShouldBe(("Assess patients", "Assess people"));
    }

    [Fact]
    public async Task A_repeated_post_adds_a_capability_once()
    {
        var it = await Commissioned.By(process);
        var add = new AddToTree(it.Specification, null, "capability", StatementKind.Unspecified, "1", "Assess");

        var first = await process.Do(it.Lead, add, "one-key");
        var second = await process.Do(it.Lead, add, "one-key");

        second.ShouldBe(first);
        (await it.Draft(process)).Content.Capabilities.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Moving_a_node_takes_its_branch_along()
    {
        var it = await Commissioned.By(process);
        var a = await process.Do(
            it.Lead,
            new AddToTree(it.Specification, null, "domain", StatementKind.Unspecified, "A", "First")
        );
        var b = await process.Do(
            it.Lead,
            new AddToTree(it.Specification, null, "domain", StatementKind.Unspecified, "B", "Second")
        );
        var one = await process.Do(
            it.Lead,
            new AddToTree(it.Specification, a, "capability", StatementKind.Unspecified, "1", "One")
        );
        await process.Do(
            it.Lead,
            new AddToTree(it.Specification, one, "statement", StatementKind.Skill, "1.1", "Does")
        );

        await process.Do(it.Lead, new MoveInTree(it.Specification, one, TreeMove.Under, b));
        await process.Do(it.Lead, new MoveInTree(it.Specification, b, TreeMove.Up));

        (await it.Draft(process)).Content.Package.Version.Nodes.Select(n => n.Code).ShouldBe(["B", "1", "1.1", "A"]);
        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Lead, new MoveInTree(it.Specification, b, TreeMove.Up));
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            it.Lead,
            new MoveInTree(it.Specification, b, TreeMove.Under, one)
        );
    }

    [Fact]
    public async Task Removing_a_capability_takes_its_outcome_assessment_and_mapping_along()
    {
        var it = await Commissioned.By(process);
        var capability = await it.Complete(process);
        var node = (await it.Draft(process)).Content.Package.Version.Find(new LineageId(capability))!;

        await process.Do(it.Lead, new RemoveFromTree(it.Specification, capability, NodeText.FingerprintOf(node)));

        var content = (await it.Draft(process)).Content;
        content.Body.Assessment.ShouldBeEmpty();
        content.Body.LearningOutcomes.Single().Capabilities.ShouldBeEmpty();
        content.Package.Mappings.SelectMany(m => m.Rows).ShouldBeEmpty();
    }

    [Fact]
    public async Task Coverage_tells_covered_from_explained_and_from_gaps()
    {
        var it = await Commissioned.By(process);
        var node = await process.Do(
            it.Lead,
            new AddToTree(it.Specification, null, "capability", StatementKind.Unspecified, "1", "Assess")
        );
        await process.Do(
            it.Lead,
            new MapToPillars(it.Specification, node, "2.1 to 2.11", "", MapToPillars.FingerprintOf([]))
        );
        await process.Do(
            it.Lead,
            new ExplainGap(it.Specification, "1.1", "In the Master's programme.", Fingerprint.Of(""))
        );

        var coverage = (await it.Draft(process)).Coverage;

        coverage.Covered.ShouldBe(11);
        coverage.CoveredElsewhere.ShouldBe(1);
        coverage.Gaps.ShouldBe(26);
        coverage.Targets.Single(t => t.Target.Code == "1.1").Status.ShouldBe(CoverageStatus.CoveredElsewhere);
    }

    [Fact]
    public async Task A_code_that_the_framework_does_not_have_is_named()
    {
        var it = await Commissioned.By(process);
        var node = await process.Do(
            it.Lead,
            new AddToTree(it.Specification, null, "capability", StatementKind.Unspecified, "1", "Assess")
        );

        var refusal = await process.Refused<Refusal.Invalid, Nothing>(
            it.Lead,
            new MapToPillars(it.Specification, node, "1.2, 9.9", "", MapToPillars.FingerprintOf([]))
        );

        refusal.Faults.Single().Message.ShouldContain("9.9");
    }

    [Fact]
    public async Task Only_the_developer_writes()
    {
        var it = await Commissioned.By(process);
        var add = new AddToTree(it.Specification, null, "capability", StatementKind.Unspecified, "1", "Assess");

        await process.Refused<Refusal.NotAllowed, Guid>(it.Manager, add);
        await process.Refused<Refusal.SignInNeeded, Guid>(Actor.Anonymous, add);
        await process.Refused<Refusal.NotAllowed, DraftPage>(
            await process.Person("Sam"),
            new GetDraft(it.Specification)
        );
    }

    [Fact]
    public async Task The_history_says_who_changed_what()
    {
        var it = await Commissioned.By(process);
        await process.Do(it.Lead, new WriteSection(it.Specification, "purpose", "Why.", Fingerprint.Of("")));

        var history = await process.Do(it.Lead, new GetHistory(it.Specification));

        history.Lines[0].Action.ShouldBe("section-written");
        history.Lines[0].Who.ShouldBe("Lee");
        history.Lines[0].Details!.Value.GetProperty("section").GetString().ShouldBe("purpose");
    }

    private Task<Guid> Bring(Commissioned it, string name, string text) =>
        process.Do(it.Lead, new BringImport(it.Specification, name, [.. Encoding.UTF8.GetBytes(text)]));

    private static ReviseNode Reword(Commissioned it, Guid node, string text, string seen) =>
        new(it.Specification, node, "capability", StatementKind.Unspecified, "1", "", text, "", seen);
}
