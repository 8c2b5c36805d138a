using System.Collections.Immutable;
using System.Text;
using Touchstone.Core.Platform.Exports;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Pdf;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// Reads statements out of a job description or a local framework: Word, PDF, plain text, or a table with a column of statements.
/// What looks like something else is marked with the reason and left to people.
/// </summary>
public static class StatementFile
{
    /// <summary>The most statements that are taken from one document.</summary>
    public const int Most = 500;

    private const int Longest = 600;
    private const int FewestWords = 4;

    private static readonly ImmutableArray<CsvColumn> Columns =
    [
        new("statement", true, "capability", "competence", "competency", "duty", "responsibility", "text"),
    ];

    // What job descriptions say that is no capability, by a word that gives it away.
    private static readonly (string Word, string Reason)[] Elsewhere =
    [
        ("salary", "About pay"),
        ("annual leave", "About terms of employment"),
        ("pension", "About terms of employment"),
        ("probation", "About terms of employment"),
        ("dbs check", "About terms of employment"),
        ("smoking", "A policy for everybody"),
        ("health and safety at work", "A policy for everybody"),
        ("equal opportunities", "A policy for everybody"),
        ("data protection act", "A policy for everybody"),
        ("infection control polic", "A policy for everybody"),
        ("reports to", "About the structure"),
        ("accountable to", "About the structure"),
        ("telephone", "Contact details"),
        ("@", "Contact details"),
        ("http", "An address"),
    ];

    /// <summary>The statements, or why there are none.</summary>
    public static async Task<StatementReading> Read(Upload upload, CancellationToken cancel)
    {
        var inspection = FileInspector.Inspect(upload);
        if (inspection.Problem is { } problem)
        {
            return new StatementReading([], problem);
        }
        return inspection.MediaType switch
        {
            "text/csv" => await Table(upload, cancel),
            "text/plain" => FromText(Encoding.UTF8.GetString(upload.Content)),
            OfficePackage.Word => DocumentLines.OfWord(upload.Content) is { } paragraphs
                ? Taken(paragraphs)
                : new StatementReading([], "This file cannot be read"),
            "application/pdf" => OfPdf(PdfDocument.Read(upload.Content)),
            _ => new StatementReading([], "Choose a Word, PDF, text or CSV file"),
        };
    }

    /// <summary>The statements in pasted text.</summary>
    public static StatementReading FromText(string text) => Taken(DocumentLines.OfText(text));

    private static StatementReading OfPdf(PdfReading pdf) =>
        pdf.Problem is null ? FromText(string.Join('\n', pdf.Lines)) : new StatementReading([], pdf.Problem);

    private static async Task<StatementReading> Table(Upload upload, CancellationToken cancel)
    {
        using var stream = new MemoryStream(upload.Content, writable: false);
        var report = await CsvImport.ReadAsync<string>(
            stream,
            Columns,
            row => row.Text("statement", Longest) ?? "",
            new CsvLimits(MostRows: 5_000, LongestField: 10_000, MostFaults: 5),
            cancel
        );
        return report.IsClean
            ? Taken(report.Rows)
            : new StatementReading(
                [],
                string.Join(
                    ". ",
                    report.Faults.Select(f => f.Line is { } line ? $"Line {line}: {f.Message}" : f.Message)
                )
            );
    }

    private static StatementReading Taken(IEnumerable<string> texts)
    {
        var found = texts
            .Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(t => t.Count(c => c == ' ') + 1 >= FewestWords)
            .DistinctBy(t => t.ToUpperInvariant())
            .Take(Most + 1)
            .Select(t => new FoundStatement(t.Length > Longest ? t[..Longest] : t, DoubtOf(t)))
            .ToImmutableArray();
        return found.Length switch
        {
            0 => new StatementReading([], "No statement of four words or more was found in it"),
            > Most => new StatementReading(
                [],
                $"More than {Most} statements were found. Split the document into several"
            ),
            _ => new StatementReading(found, null),
        };
    }

    private static string DoubtOf(string text) =>
        text.Length > Longest
            ? "Longer than a statement, cut off here"
            : Elsewhere.FirstOrDefault(e => text.Contains(e.Word, StringComparison.OrdinalIgnoreCase)).Reason ?? "";
}

/// <param name="Problem">What to do when nothing could be read; null otherwise.</param>
public sealed record StatementReading(ImmutableArray<FoundStatement> Statements, string? Problem);

/// <param name="Doubt">Why it may be no capability; empty when nothing speaks against it.</param>
public sealed record FoundStatement(string Text, string Doubt);
