using System.Text;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The empty table that organisations fill in, and the dictionary of its columns.</summary>
public static class PlanTemplate
{
    /// <summary>What the dictionary says of every column.</summary>
    public static IReadOnlyList<string> DictionaryHeadings { get; } =
    ["column", "name", "definition", "kind", "unit", "must_be_given", "choices", "example"];

    /// <summary>An Excel workbook: the plan, the dictionary, and the choices of every list.</summary>
    public static byte[] Workbook(PlanColumns columns) =>
        WorkbookWriting.Write(
            new WrittenSheet(PlanFile.SheetName, [.. columns.All.Select(c => c.Code)], []),
            new WrittenSheet("Dictionary", DictionaryHeadings, Dictionary(columns)),
            new WrittenSheet("Choices", ["column", "code", "name"], Choices(columns))
        );

    /// <summary>The line of headings alone.</summary>
    public static byte[] Csv(PlanColumns columns) =>
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(string.Join(',', columns.All.Select(c => c.Code)) + "\r\n"),
        ];

    public static IEnumerable<IReadOnlyList<object?>> Dictionary(PlanColumns columns) =>
        columns.All.Select(c =>
            (IReadOnlyList<object?>)
                [
                    c.Code,
                    c.Name,
                    c.Field.Definition,
                    Kind(c.Field.Kind),
                    c.Field.Unit,
                    c.Field.Required ? "yes" : "no",
                    string.Join("; ", columns.ChoicesOf(c.Field).Select(choice => choice.Code)),
                    c.Field.Example,
                ]
        );

    /// <summary>What people call a kind of field.</summary>
    public static string Kind(WorkforceFieldKind kind) =>
        kind switch
        {
            WorkforceFieldKind.Text => "text",
            WorkforceFieldKind.Code or WorkforceFieldKind.Choice => "one of a list",
            WorkforceFieldKind.WholeNumber => "whole number",
            WorkforceFieldKind.Number => "number",
            _ => "date",
        };

    private static IEnumerable<IReadOnlyList<object?>> Choices(PlanColumns columns) =>
        columns.All.SelectMany(c =>
            columns.ChoicesOf(c.Field).Select(choice => (IReadOnlyList<object?>)[c.Code, choice.Code, choice.Name])
        );
}
