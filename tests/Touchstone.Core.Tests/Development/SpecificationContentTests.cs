using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;

namespace Touchstone.Core.Tests.Development;

public sealed class SpecificationContentTests
{
    [Fact]
    public void Nodes_that_the_author_calls_capabilities_are_the_capabilities()
    {
        var content = Read(
            ("A", null, "domain"),
            ("1", "A", "capability"),
            ("1.1", "1", "statement"),
            ("2", "A", "Competency")
        );

        content.Domains.Single().Code.ShouldBe("A");
        content.Capabilities.Select(c => c.Code).ShouldBe(["1", "2"]);
        content.Capabilities[0].Statements.Single().Code.ShouldBe("1.1");
    }

    [Fact]
    public void A_domain_whose_statements_stand_under_no_capability_counts_as_one()
    {
        var content = Read(
            ("A", null, "domain"),
            ("1", "A", "capability"),
            ("1.1", "1", "statement"),
            ("B", null, "domain"),
            ("1.2", "B", "statement")
        );

        content.Capabilities.Select(c => c.Code).ShouldBe(["1", "B"]);
        content.Capabilities[1].Statements.Single().Code.ShouldBe("1.2");
    }

    [Fact]
    public void A_flat_list_is_a_list_of_capabilities()
    {
        var content = Read(("1", null, ""), ("2", null, ""));

        content.Capabilities.Select(c => c.Code).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Every_statement_belongs_to_exactly_one_capability()
    {
        var content = Read(
            ("A", null, ""),
            ("A1", "A", ""),
            ("x", "A1", ""),
            ("y", "A1", ""),
            ("z", "A", ""),
            ("A2", "A", "")
        );

        content.Capabilities.Select(c => c.Code).ShouldBe(["A", "A1"]);
        content.Capabilities.SelectMany(c => c.Statements).Select(s => s.Code).ShouldBe(["z", "A2", "x", "y"]);
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_in_which_sections_were_written()
    {
        var one = new SpecificationBody
        {
            Sections = new() { ["a"] = "1", ["b"] = "2" },
        };
        var other = new SpecificationBody
        {
            Sections = new() { ["b"] = "2", ["a"] = "1" },
        };

        SpecificationHash.Of([1], one).ShouldBe(SpecificationHash.Of([1], other));
        SpecificationHash.Of([1], one).ShouldNotBe(SpecificationHash.Of([2], one));
        SpecificationHash.Of([1], one).ShouldNotBe(SpecificationHash.Of([1], one with { Credits = 30 }));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("0.10", "0.9", "0.2")]
    [InlineData("1.1", "0.3", "1.0")]
    public void A_version_gets_the_next_number(string next, params string[] numbers) =>
        FreezeVersionHandler.Next(numbers).ShouldBe(next);

    private static SpecificationContent Read(params (string Code, string? Parent, string Kind)[] nodes)
    {
        var lineages = nodes.ToDictionary(n => n.Code, _ => LineageId.New());
        var version = FrameworkVersion.Create(
            new FrameworkDetails
            {
                FrameworkId = Guid.CreateVersion7(),
                VersionId = Guid.CreateVersion7(),
                Title = "Sample",
            },
            nodes.Select(n => new FrameworkNode
            {
                Lineage = lineages[n.Code],
                VersionId = lineages[n.Code].Value,
                Parent = n.Parent is null ? null : lineages[n.Parent],
                Kind = new NodeKind(n.Kind),
                Code = n.Code,
                Text = $"Text of {n.Code}",
            })
        );
        return SpecificationContent.Of(new FrameworkPackage(version.Value), new SpecificationBody());
    }
}
