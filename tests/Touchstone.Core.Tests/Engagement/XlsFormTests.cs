using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Tests.Engagement;

public sealed class XlsFormTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_questionnaire_is_written_as_survey_choices_and_settings()
    {
        var form = Form
            .Empty.Add(Of(QuestionKind.Section, "About you"))
            .Add(
                Of(QuestionKind.Single, "Where?", [new("nhs-acute", "Hospital"), new("c2", "Elsewhere")]) with
                {
                    Required = true,
                }
            )
            .Add(
                Of(QuestionKind.Multiple, "Which?", [new("c1", "Red"), new("c2", "None", true)]) with
                {
                    ShowIf = new ShowIf(false, [new("q2", true, ["c2"]), new("q2", false, ["nhs-acute"])]),
                }
            )
            .Add(
                Of(QuestionKind.Matrix, "How?", [new("c1", "Low"), new("c2", "High")]) with
                {
                    Rows = [new("r1", "Cost")],
                }
            )
            .Add(Of(QuestionKind.Ranking, "Order?", [new("c1", "A"), new("c2", "B")]))
            .Add(
                Of(QuestionKind.Text, "Why?") with
                {
                    Clause = new Clause(Guid.Empty, Guid.Empty, "1.1 Assess", "The text"),
                }
            );

        var sheets = Sheet.Of(XlsForm.Workbook("Your views", 3, form), OfficePackage.Excel);

        sheets.Select(s => s.Name).ShouldBe(["survey", "choices", "settings"]);
        var survey = await Cells(sheets[0]);
        survey[0]
            .ShouldBe([
                "type",
                "name",
                "label",
                "hint",
                "required",
                "relevant",
                "constraint",
                "constraint_message",
                "appearance",
            ]);
        survey
            .Select(row => row[0])
            .Skip(1)
            .ShouldBe([
                "begin_group",
                "select_one q2_choices",
                "select_multiple q3_choices",
                "begin_group",
                "select_one q4_choices",
                "end_group",
                "rank q5_choices",
                "note",
                "text",
                "end_group",
            ]);
        survey[2][4].ShouldBe("yes");
        survey[3][5].ShouldBe("not(selected(${q2}, 'c2')) and (selected(${q2}, 'nhs-acute'))");
        survey[3][6].ShouldBe("not(selected(., 'c2') and count-selected(.) > 1)");
        survey[9][6].ShouldBe("string-length(.) <= 5000");
        (await Cells(sheets[1])).ShouldContain(row =>
            row[0] == "q2_choices" && row[1] == "nhs-acute" && row[2] == "Hospital"
        );
        (await Cells(sheets[2]))[1].ShouldBe(["Your views", "Your_views", "3"]);
    }

    private static Question Of(QuestionKind kind, string text, params Choice[] choices) =>
        new("", kind, text, "", false, [.. choices], []);

    private static async Task<List<string[]>> Cells(Sheet sheet)
    {
        var lines = await sheet.Lines(Cancel).ToListAsync(Cancel);
        var width = lines.Max(l => l.Cells.Count);
        return lines.ConvertAll(l => Enumerable.Range(0, width).Select(i => l[i].Text).ToArray());
    }
}
