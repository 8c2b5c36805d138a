using System.Text;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Documents;

namespace Touchstone.Core.Tests.Workforce.Practice;

public class StatementFileTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void Statements_of_text_are_its_lines_of_four_words_or_more_each_once()
    {
        var reading = StatementFile.FromText(
            """
            Main duties
            - Assess and diagnose people with undifferentiated problems
            - Assess and diagnose  people with undifferentiated problems
            - Lead audit of the service
            - Salary is paid on the last Friday of the month
            """
        );

        reading.Problem.ShouldBeNull();
        reading
            .Statements.Select(s => s.Text)
            .ShouldBe([
                "Assess and diagnose people with undifferentiated problems",
                "Lead audit of the service",
                "Salary is paid on the last Friday of the month",
            ]);
        reading.Statements.Select(s => s.Doubt).ShouldBe(["", "", "About pay"]);
    }

    [Fact]
    public async Task A_Word_file_is_read()
    {
        var word = WordSpecification.Write(
            new FrameworkPackage(
                FrameworkVersion
                    .Create(
                        new FrameworkDetails
                        {
                            FrameworkId = Guid.CreateVersion7(),
                            VersionId = Guid.CreateVersion7(),
                            Title = "Job description",
                        },
                        [
                            new FrameworkNode
                            {
                                Lineage = LineageId.New(),
                                VersionId = Guid.CreateVersion7(),
                                Kind = NodeKind.Statement,
                                Text = "Refers people across boundaries of services",
                            },
                        ]
                    )
                    .Value
            )
        );

        var reading = await StatementFile.Read(new Upload("job.docx", word), Cancel);

        reading.Problem.ShouldBeNull();
        reading.Statements.ShouldContain(s => s.Text.Contains("Refers people across boundaries"));
    }

    [Fact]
    public void Text_copied_from_a_PDF_is_put_together_where_the_page_broke_it()
    {
        var reading = StatementFile.FromText(
            "1. Leads change across the boundaries\nof services and professions\n(iv) Teaches and supervises learners in practice\n"
        );

        reading
            .Statements.Select(s => s.Text)
            .ShouldBe([
                "Leads change across the boundaries of services and professions",
                "Teaches and supervises learners in practice",
            ]);
    }

    [Fact]
    public async Task A_table_is_read_from_its_column_of_statements_and_a_formula_in_it_is_text()
    {
        var csv =
            "Pillar,Statement\n1,Assess people with complex needs\n2,\"=HYPERLINK(\"\"x\"\") leads change across services\"\n";

        var reading = await Read("framework.csv", csv);

        reading.Statements.Length.ShouldBe(2);
        reading.Statements[1].Text.ShouldContain("leads change");
    }

    [Theory]
    [InlineData("framework.csv", "Pillar,Level\n1,2\n")]
    [InlineData("framework.csv", "Statement\n\"never closed\n")]
    [InlineData("job.docx", "this is no Word file at all")]
    [InlineData("job.pdf", "%PDF-1.7 nothing %%EOF")]
    [InlineData("job.exe", "MZ")]
    [InlineData("job.txt", "too short")]
    [InlineData("job.txt", "")]
    public async Task A_file_that_cannot_be_used_is_refused_with_what_to_do(string name, string content)
    {
        var reading = await Read(name, content);

        reading.Statements.ShouldBeEmpty();
        reading.Problem.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_document_without_end_is_refused()
    {
        var text = new StringBuilder();
        for (var i = 0; i <= StatementFile.Most; i++)
        {
            text.Append("- Assess the person with problem number ").Append(i).Append('\n');
        }

        (await Read("job.txt", text.ToString())).Problem!.ShouldContain("More than 500");
    }

    private static Task<StatementReading> Read(string name, string content) =>
        StatementFile.Read(new Upload(name, Encoding.UTF8.GetBytes(content)), Cancel);
}
