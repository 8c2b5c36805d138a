using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>The empty table for answers from elsewhere, with a second sheet that says what belongs into each column.</summary>
public static class AnswerTemplate
{
    public static byte[] Workbook(Form form)
    {
        var columns = AnswerColumn.Of(form).ToList();
        return WorkbookWriting.Write(
            new WrittenSheet("Answers", columns.ConvertAll(c => c.Heading), []),
            new WrittenSheet(
                "Columns",
                ["Column", "Question", "Choice", "Its words"],
                columns.SelectMany(c =>
                    c.Question is { Choices.Length: > 0 } question
                        ? question.Choices.Select(
                            (choice, i) =>
                                (IReadOnlyList<object?>)
                                    [i == 0 ? c.Heading : "", i == 0 ? Said(c) : "", choice.Id, choice.Text]
                        )
                        :
                        [
                            [c.Heading, Said(c), "", ""],
                        ]
                )
            )
        );
    }

    private static string Said(AnswerColumn column) =>
        column.Question?.Kind switch
        {
            QuestionKind.Multiple => $"{column.Name} (several, with ; between them)",
            QuestionKind.Ranking => $"{column.Name} (all in their order, with ; between them)",
            _ => column.Name,
        };
}
