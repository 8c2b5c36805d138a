using System.Text;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Themes.Interchange.Forms;

/// <summary>
/// Answers for statistics programs: a CSV with a codebook that says what each column and each value is, and an SPSS syntax file
/// that reads a CSV and puts the labels on. A question with any number of choices becomes a column of 0 and 1 for each choice.
/// </summary>
public sealed class DataExport
{
    private const int LongestVariable = 64;
    private const int LongestLabel = 250;
    private const int LongestValueLabel = 118;

    private readonly List<Column> variables;
    private readonly IReadOnlyList<(string Id, IReadOnlyDictionary<string, string> Answers)> rows;

    private DataExport(
        List<Column> columns,
        IReadOnlyList<(string Id, IReadOnlyDictionary<string, string> Answers)> rows
    )
    {
        variables = columns;
        this.rows = rows;
    }

    /// <summary>Prepares an export.</summary>
    /// <param name="questionnaire">The questions.</param>
    /// <param name="rows">For each response its identifier and its answers by question; choices by name, several split by spaces.</param>
    public static DataExport Of(
        Questionnaire questionnaire,
        IReadOnlyList<(string Id, IReadOnlyDictionary<string, string> Answers)> rows
    )
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(rows);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "id" };
        var columns = new List<Column>();
        foreach (var question in questionnaire.Questions.Where(q => q.Kind != QuestionKind.Note))
        {
            if (question.Kind != QuestionKind.SelectMultiple)
            {
                columns.Add(new(Variable(question.Name, names), question, null));
                continue;
            }

            foreach (var choice in question.Choices)
            {
                columns.Add(new(Variable($"{question.Name}_{choice.Name}", names), question, choice));
            }
        }

        return new(columns, rows);
    }

    /// <summary>The data: a column for the identifier and one for each variable; choices by their number, 1 up.</summary>
    public byte[] Data() =>
        CsvTable.Write([
            ["id", .. variables.Select(c => c.Variable)],
            .. rows.Select(r => (IReadOnlyList<string?>)[r.Id, .. variables.Select(c => Cell(c, r.Answers))]),
        ]);

    /// <summary>The codebook: variable, label, and for each value its label.</summary>
    public byte[] Codebook() =>
        CsvTable.Write([
            ["variable", "label", "type", "value", "value_label"],
            ["id", "Identifier of the response", "text", "", ""],
            .. variables.SelectMany(c =>
                Values(c) is { Count: > 0 } values
                    ? values.Select(v => (IReadOnlyList<string?>)[c.Variable, Label(c), "choice", v.Value, v.Label])
                    :
                    [
                        [c.Variable, Label(c), c.Question.Kind.ToString().ToLowerInvariant(), "", ""],
                    ]
            ),
        ]);

    /// <summary>SPSS syntax that reads the data from a file and labels it; UTF-8 with its mark, as SPSS expects.</summary>
    /// <param name="dataFile">The name of the CSV as the syntax shall ask for it.</param>
    public byte[] SpssSyntax(string dataFile)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFile);
        var text = new StringBuilder("\uFEFF* Encoding: UTF-8.\n");
        text.Append("GET DATA\n  /TYPE=TXT\n  /FILE=").Append(Quoted(dataFile)).Append('\n');
        text.Append("  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELCASE=LINE\n  /DELIMITERS=\",\"\n");
        text.Append("  /QUALIFIER='\"'\n  /FIRSTCASE=2\n  /VARIABLES=\n    id ")
            .Append(Width(rows.Select(r => r.Id)))
            .Append('\n');
        foreach (var column in variables)
        {
            text.Append("    ").Append(column.Variable).Append(' ').Append(Format(column)).Append('\n');
        }

        text.Append("  .\nVARIABLE LABELS\n  id 'Identifier of the response'\n");
        foreach (var column in variables)
        {
            text.Append("  ")
                .Append(column.Variable)
                .Append(' ')
                .Append(Quoted(Cut(Label(column), LongestLabel)))
                .Append('\n');
        }

        text.Append("  .\n");
        var labelled = variables.Where(c => Values(c).Count > 0).ToList();
        for (var i = 0; i < labelled.Count; i++)
        {
            text.Append(i == 0 ? "VALUE LABELS\n  " : "  /").Append(labelled[i].Variable).Append('\n');
            foreach (var (value, label) in Values(labelled[i]))
            {
                text.Append("    ")
                    .Append(value)
                    .Append(' ')
                    .Append(Quoted(Cut(label, LongestValueLabel)))
                    .Append('\n');
            }
        }

        text.Append(labelled.Count == 0 ? "EXECUTE.\n" : "  .\nEXECUTE.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Variable(string name, HashSet<string> names)
    {
        var clean = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        clean = char.IsAsciiLetter(clean[0]) ? clean : "v" + clean;
        clean = IsReserved(clean) ? clean + "_" : clean;
        clean = Cut(clean, LongestVariable - 4);
        var unique = clean;
        for (var n = 2; !names.Add(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{clean}_{n}");
        }

        return unique;
    }

    private static bool IsReserved(string name) =>
        name.ToUpperInvariant()
            is "ALL"
                or "AND"
                or "BY"
                or "EQ"
                or "GE"
                or "GT"
                or "LE"
                or "LT"
                or "NE"
                or "NOT"
                or "OR"
                or "TO"
                or "WITH";

    private static string Label(Column column) =>
        column.Choice is null ? column.Question.Label : $"{column.Question.Label}: {column.Choice.Label}";

    private static List<(string Value, string Label)> Values(Column column) =>
        column.Choice is not null ? [("0", "No"), ("1", "Yes")]
        : column.Question.Kind == QuestionKind.SelectOne
            ? [.. column.Question.Choices.Select((c, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), c.Label))]
        : [];

    private static string Cell(Column column, IReadOnlyDictionary<string, string> answers)
    {
        if (!answers.TryGetValue(column.Question.Name, out var answer) || answer.Length == 0)
        {
            return "";
        }

        if (column.Choice is { } choice)
        {
            return answer
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Contains(choice.Name, StringComparer.Ordinal)
                ? "1"
                : "0";
        }

        if (column.Question.Kind != QuestionKind.SelectOne)
        {
            return answer;
        }

        var at = column.Question.Choices.TakeWhile(c => c.Name != answer).Count();
        return at < column.Question.Choices.Count ? (at + 1).ToString(CultureInfo.InvariantCulture) : "";
    }

    private string Format(Column column) =>
        column.Choice is not null || column.Question.Kind is QuestionKind.SelectOne
            ? "F8.0"
            : column.Question.Kind switch
            {
                QuestionKind.Integer => "F12.0",
                QuestionKind.Decimal => "F16.4",
                QuestionKind.Date => "SDATE10",
                _ => Width(rows.Select(r => Cell(column, r.Answers))),
            };

    // SPSS counts bytes, and a text has at most 32,767 of them
    private static string Width(IEnumerable<string> texts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"A{Math.Clamp(texts.Select(t => Encoding.UTF8.GetByteCount(t)).DefaultIfEmpty(1).Max(), 1, 32_767)}"
        );

    private static string Quoted(string text) =>
        $"'{text.ReplaceLineEndings(" ").Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Cut(string text, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > bytes)
        {
            text = text[..(text.Length - (text.Length > 1 && char.IsLowSurrogate(text[^1]) ? 2 : 1))];
        }

        return text;
    }

    private sealed record Column(string Variable, Question Question, Choice? Choice);
}
