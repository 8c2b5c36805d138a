using System.Collections.Immutable;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>Reads answers from a spreadsheet, a person a line. The same bytes give the same report; nothing that comes in makes it throw.</summary>
internal sealed class AnswerFile
{
    private const int MostFaults = 1_000;
    private const int LongestFound = 80;
    private static readonly StringComparer AnyCase = StringComparer.OrdinalIgnoreCase;
    private readonly Form form;
    private readonly List<AnswerFault> faults = [];
    private readonly List<string> passedOver = [];
    private readonly Dictionary<string, Dictionary<string, string>> choices = new(StringComparer.Ordinal);
    private int faultCount;
    private int lines;
    private int faulty;

    private AnswerFile(Form form) => this.form = form;

    /// <summary>The answers, unless the report says that the file cannot be taken.</summary>
    public List<(Standpoint Standpoint, AnswerSheet Answers)> Answers { get; } = [];
    public AnswerReport Report { get; private set; } = null!;

    public static async Task<AnswerFile> Read(Form form, byte[] content, string mediaType, CancellationToken cancel)
    {
        var file = new AnswerFile(form);
        try
        {
            await file.Take(Sheet.Of(content, mediaType), cancel);
            file.Report = new AnswerReport(
                file.lines,
                file.faulty,
                file.faultCount,
                [.. file.faults],
                [.. file.passedOver],
                file.lines == 0 ? "There are no answers below the headings" : null
            );
        }
        catch (BrokenSheetException broken)
        {
            file.Report = AnswerReport.Unreadable(
                broken.Line is { } line ? $"{broken.Message} (line {line})" : broken.Message
            );
        }
        if (!file.Report.CanBeTaken)
        {
            file.Answers.Clear();
        }
        return file;
    }

    private async Task Take(IEnumerable<Sheet> sheets, CancellationToken cancel)
    {
        var sheet =
            sheets.FirstOrDefault(s => !s.IsHidden) ?? throw new BrokenSheetException("There is no sheet to read");
        List<(int Place, AnswerColumn Column)>? columns = null;
        await foreach (var line in sheet.Lines(cancel))
        {
            if (columns is null)
            {
                columns = Columns(line);
            }
            else if (!line.IsEmpty)
            {
                lines++;
                One(line, columns);
            }
        }
    }

    private List<(int Place, AnswerColumn Column)> Columns(SheetLine headings)
    {
        var known = AnswerColumn.Of(form).ToList();
        var found = new List<(int Place, AnswerColumn Column)>();
        for (var i = 0; i < headings.Cells.Count; i++)
        {
            var heading = headings[i].Text;
            var column = known.Find(c => AnyCase.Equals(c.Heading, heading)) ?? ByWords(known, heading);
            if (column is null)
            {
                if (heading.Length > 0)
                {
                    passedOver.Add(Short(heading));
                }
            }
            else if (found.Exists(f => f.Column == column))
            {
                throw new BrokenSheetException($"The column {column.Heading} stands twice. Take one of them away");
            }
            else
            {
                found.Add((i, column));
            }
        }
        return found.Exists(f => f.Column.Question is not null)
            ? found
            : throw new BrokenSheetException(
                "No heading is a question of this questionnaire. Use the headings of the template, or the words of the questions"
            );
    }

    private static AnswerColumn? ByWords(List<AnswerColumn> known, string heading)
    {
        var named = known.FindAll(c => c.Question is not null && AnyCase.Equals(c.Name, heading));
        return named.Count == 1 ? named[0] : null;
    }

    private void One(SheetLine line, List<(int Place, AnswerColumn Column)> columns)
    {
        var before = faultCount;
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var rows = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var standpoint = new Standpoint(Capacity.Self);
        foreach (var (place, column) in columns)
        {
            var text = line[place].Text;
            if (text.Length == 0)
            {
                continue;
            }
            if (column.Question is not { } question)
            {
                standpoint = About(standpoint, column, text, line.Number);
            }
            else if (column.Row is { } row)
            {
                if (Chosen(question, text, line.Number, column) is { } choice)
                {
                    if (!rows.TryGetValue(question.Id, out var mine))
                    {
                        rows[question.Id] = mine = [];
                    }
                    mine[row.Id] = choice;
                }
            }
            else if (Read(question, text, line.Number, column) is { IsEmpty: false } answer)
            {
                answers[question.Id] = answer;
            }
        }
        foreach (var (question, mine) in rows)
        {
            answers[question] = new Answer(Rows: mine);
        }
        Check(line, new AnswerSheet(answers.ToImmutableDictionary(StringComparer.Ordinal)), standpoint, before);
    }

    private void Check(SheetLine line, AnswerSheet sheet, Standpoint standpoint, int before)
    {
        var heard = form.Heard(sheet);
        if (faultCount == before)
        {
            foreach (var unasked in sheet.Answers.Keys.Where(id => heard.Of(id) is null))
            {
                Note(
                    line.Number,
                    unasked,
                    "",
                    "It is answered, and by the other answers of this line it was never asked"
                );
            }
            foreach (var fault in AnswerRules.Faults(form.Shown(heard).Select(q => q with { Required = false }), heard))
            {
                Note(line.Number, fault.Field, "", fault.Message);
            }
            if (standpoint is { Capacity: Capacity.Self, Organisation.Length: > 0 })
            {
                Note(
                    line.Number,
                    AnswerColumn.Organisation,
                    standpoint.Organisation,
                    "Only an answer of capacity \u201corganisation\u201d names one"
                );
            }
        }
        if (faultCount > before)
        {
            faulty++;
        }
        else
        {
            Answers.Add((standpoint, heard));
        }
    }

    private Standpoint About(Standpoint standpoint, AnswerColumn column, string text, int line)
    {
        switch (column.Heading)
        {
            case AnswerColumn.Organisation:
                if (text.Length > 200)
                {
                    Note(line, column.Heading, text, "Shorten it to 200 characters or fewer");
                }
                return standpoint with { Organisation = text, Named = true };
            case AnswerColumn.Capacity
                when Enum.TryParse<Capacity>(text, true, out var capacity) && !char.IsDigit(text[0]):
                return standpoint with { Capacity = capacity };
            case AnswerColumn.MayQuote when AnyCase.Equals(text, "yes") || AnyCase.Equals(text, "no"):
                return standpoint with { MayQuote = AnyCase.Equals(text, "yes") };
            default:
                Note(
                    line,
                    column.Heading,
                    text,
                    column.Heading == AnswerColumn.Capacity ? "Write self or organisation" : "Write yes or no"
                );
                return standpoint;
        }
    }

    private Answer? Read(Question question, string text, int line, AnswerColumn column)
    {
        switch (question.Kind)
        {
            case QuestionKind.Text:
                return new Answer(Text: text);
            case QuestionKind.Multiple or QuestionKind.Ranking:
                var chosen = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => Chosen(question, part, line, column))
                    .OfType<string>()
                    .ToArray();
                return new Answer(chosen);
            default:
                return Chosen(question, text, line, column) is { } one ? new Answer([one]) : null;
        }
    }

    /// <summary>The choice that a cell names, by its identifier or its words.</summary>
    private string? Chosen(Question question, string text, int line, AnswerColumn column)
    {
        if (!choices.TryGetValue(question.Id, out var known))
        {
            known = new Dictionary<string, string>(AnyCase);
            foreach (var choice in question.Choices)
            {
                known[choice.Id] = choice.Id;
            }
            foreach (var choice in question.Choices)
            {
                known.TryAdd(choice.Text, choice.Id);
            }
            choices[question.Id] = known;
        }
        if (known.TryGetValue(text, out var found))
        {
            return found;
        }
        Note(line, column.Heading, text, "This is no choice of the question");
        return null;
    }

    private void Note(int line, string column, string found, string message)
    {
        faultCount++;
        if (faults.Count < MostFaults)
        {
            faults.Add(new AnswerFault(line, column, Short(found), message));
        }
    }

    private static string Short(string text) =>
        text.Length <= LongestFound ? text : text[..(LongestFound - 1)] + "\u2026";
}
