using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Touchstone.Themes.Interchange.Forms;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Themes.Tests.Interchange;

public sealed class FormTests
{
    private static readonly Question[] Questions =
    [
        new()
        {
            Name = "intro",
            Kind = QuestionKind.Note,
            Label = "Welcome to ${us}",
        },
        new()
        {
            Name = "role",
            Kind = QuestionKind.SelectOne,
            Label = "What is your role?",
            IsRequired = true,
            Choices = [new("nurse", "Nurse"), new("ahp", "Allied health, it's broad")],
        },
        new()
        {
            Name = "areas",
            Kind = QuestionKind.SelectMultiple,
            Label = "Areas",
            Choices = [new("a", "Acute"), new("c", "Community")],
        },
        new()
        {
            Name = "years",
            Kind = QuestionKind.Integer,
            Label = "Years",
            Least = 0,
            Most = 60,
            When = [new("role", "nurse"), new("areas", "c")],
        },
        new()
        {
            Name = "why",
            Kind = QuestionKind.Text,
            Label = "Why?",
            Hint = "In your words",
            MostCharacters = 2000,
        },
        new()
        {
            Name = "with",
            Kind = QuestionKind.Date,
            Label = "Since",
        },
    ];

    private static readonly Questionnaire Form = Questionnaire.Of("consultation-1", "Consultation", Questions).Value;

    [Fact]
    public void An_XLSForm_has_the_three_sheets_with_logic_and_choices()
    {
        var file = XlsForm.Write(Form);

        var survey = Sheet(file, 1);
        survey[0].ShouldStartWith("type|name|label|hint|required|relevant|constraint");
        survey[1].ShouldBe("note|intro|Welcome to $ {us}");
        survey[2].ShouldBe("select_one role_choices|role|What is your role?|yes");
        survey[4]
            .ShouldBe(
                "integer|years|Years|${role} = 'nurse' and selected(${areas}, 'c')|. >= 0 and . <= 60|Give a number from 0 to 60."
            );
        survey[5]
            .ShouldBe("text|why|Why?|In your words|string-length(.) <= 2000|Write at most 2000 characters.|multiline");
        Sheet(file, 2)[2].ShouldBe("role_choices|ahp|Allied health, it's broad");
        Sheet(file, 3)[1].ShouldBe("Consultation|consultation-1");
        XlsForm.Write(Form).ShouldBe(file);
    }

    [Theory]
    [InlineData("two words", "cannot name a question")]
    [InlineData("Role", "earlier question of this name")]
    public void Names_that_a_form_cannot_have_are_refused(string name, string message) =>
        Questionnaire
            .Of("f", "F", [.. Questions, Questions[4] with { Name = name }])
            .Refusal.Message.ShouldContain(message);

    [Fact]
    public void Logic_that_leads_nowhere_is_refused()
    {
        Wrong(Questions[4] with { Name = "x", When = [new("later", "a")] }).ShouldContain("not asked before");
        Wrong(Questions[4] with { Name = "x", When = [new("role", "pilot")] }).ShouldContain("no choice");
        Wrong(Questions[1] with { Name = "x", Choices = [] }).ShouldContain("two choices");
        Wrong(Questions[1] with { Name = "x", Choices = [new("a b", "A"), new("c", "C")] })
            .ShouldContain("cannot name a choice");
        Wrong(Questions[3] with { Name = "x", Least = 61 }).ShouldContain("over the greatest");

        static string Wrong(Question question) => Questionnaire.Of("f", "F", [.. Questions, question]).Refusal.Message;
    }

    [Fact]
    public void Data_codebook_and_syntax_say_the_same()
    {
        var export = DataExport.Of(
            Form,
            [
                (
                    "R1",
                    new Dictionary<string, string>
                    {
                        ["role"] = "ahp",
                        ["areas"] = "a c",
                        ["years"] = "-3",
                        ["why"] = "=1+1, “so”",
                    }
                ),
                ("R2", new Dictionary<string, string> { ["areas"] = "c" }),
            ]
        );

        var data = CsvTable.Read(export.Data()).Value;
        data.Columns.ShouldBe(["id", "role", "areas_a", "areas_c", "years", "why", "with_"]);
        data.Rows[0].Cells.ShouldBe(["R1", "2", "1", "1", "-3", "=1+1, “so”", ""]);
        data.Rows[1].Cells.ShouldBe(["R2", "", "0", "1", "", "", ""]);
        Encoding.UTF8.GetString(export.Data()).ShouldContain("\"'=1+1, “so”\"");
        var codebook = CsvTable.Read(export.Codebook()).Value;
        codebook.Rows.Select(r => r.Cells[0]).Distinct().ShouldBe(data.Columns);
        codebook
            .Rows.Where(r => r.Cells[0] == "role")
            .Select(r => r.Cells[4])
            .ShouldBe(["Nurse", "Allied health, it's broad"]);
        var syntax = Encoding.UTF8.GetString(export.SpssSyntax("data.csv"));
        syntax.ShouldContain("/FILE='data.csv'");
        syntax.ShouldContain("role F8.0");
        syntax.ShouldContain("2 'Allied health, it''s broad'");
        syntax.ShouldContain("areas_c 'Areas: Community'");
        foreach (var variable in data.Columns)
        {
            syntax.ShouldContain($" {variable} ");
        }
    }

    private static List<string> Sheet(byte[] file, int number)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open();
        return
        [
            .. XDocument
                .Load(part)
                .Descendants()
                .Where(e => e.Name.LocalName == "row")
                .Select(r => string.Join('|', r.Elements().Select(c => c.Value))),
        ];
    }
}
