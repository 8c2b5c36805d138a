using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange;
using Touchstone.Themes.Interchange.Qda;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes qda import FILE</c>.</summary>
internal static class QdaImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A .qdpx or a .qdc that another tool wrote." };
        var output = new Option<FileInfo?>("--out")
        {
            Description = "Write the whole project here as JSON, for export.",
        };
        var codings = new Option<FileInfo?>("--codings")
        {
            Description = "Write a row for each coding here: unit,coder,value and the words; agreement irr reads it.",
        };
        var json = new Option<FileInfo?>("--json")
        {
            Description = "Write what is in the file, every span, and what was lost here.",
        };
        var command = new Command(
            "import",
            "Read a project or codebook of another tool and list what was mended or lost."
        )
        {
            file,
            output,
            codings,
            json,
        };
        command.Runs(
            (parsed, to, _) =>
            {
                var import = QdaFile.Read(parsed.GetRequiredValue(file));
                if (parsed.GetValue(output) is { } target)
                {
                    QdaFile.Write(import.Project, target);
                }

                if (parsed.GetValue(codings) is { } table)
                {
                    File.WriteAllBytes(table.FullName, Codings(import.Project));
                }

                if (parsed.GetValue(json) is { } facts)
                {
                    Facts(import, facts);
                }

                FindingsReport.Write(import.Findings, to);
                var project = import.Project;
                to.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{project.Codes.Count} codes, {project.Sources.Count} sources, {project.Codings.Count} codings, {project.Coders.Count} coders; {import.Findings.Count(f => f.Severity == Severity.Loss)} losses."
                    )
                );
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }

    private static byte[] Codings(CodedProject project)
    {
        var sources = project.Sources.ToDictionary(s => s.Id);
        var codes = project.Codes.ToDictionary(c => c.Id, c => c.Name);
        var coders = project.Coders.ToDictionary(c => c.Id, c => c.Name);
        return CsvTable.Write([
            ["unit", "coder", "value", "start", "end", "text", "origin"],
            .. project.Codings.Select(c =>
                (IReadOnlyList<string?>)
                    [
                        sources[c.Source].Name is { Length: > 0 } name ? name : c.Source.ToString(),
                        c.Coder is { } coder ? coders[coder] : "",
                        codes[c.Code],
                        c.Start.ToString(CultureInfo.InvariantCulture),
                        c.End.ToString(CultureInfo.InvariantCulture),
                        sources[c.Source].Words(c.Start, c.End),
                        c.Origin.ToString().ToLowerInvariant(),
                    ]
            ),
        ]);
    }

    private static void Facts(QdaImport import, FileInfo file)
    {
        var project = import.Project;
        var sources = project.Sources.ToDictionary(s => s.Id);
        var codes = project.Codes.ToDictionary(c => c.Id, c => c.Name);
        var coders = project.Coders.ToDictionary(c => c.Id);
        using var stream = file.Create();
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("users", project.Coders.Count);
        json.WriteNumber("codes", project.Codes.Count);
        json.WriteNumber("codable", project.Codes.Count(c => c.IsCodable));
        json.WriteNumber("max_depth", project.Codes.Select(c => project.DepthOf(c.Id)).DefaultIfEmpty(0).Max());
        json.WriteNumber("sources", project.Sources.Count);
        json.WriteNumber("selections", project.Codings.Count(c => !IsWhole(c)) + project.Annotations.Count);
        json.WriteNumber("codings", project.Codings.Count);
        json.WriteNumber("notes", project.Memos.Count);
        json.WriteNumber("variables", project.Variables.Count);
        json.WriteNumber(
            "variable_values",
            project.Cases.Sum(c => c.Values.Count) + project.Sources.Sum(s => s.Values.Count)
        );
        json.WriteNumber("cases", project.Cases.Count);
        json.WriteNumber("sets", project.Sets.Count);
        json.WriteStartArray("spans");
        foreach (var coding in project.Codings)
        {
            json.WriteStartObject();
            json.WriteString("source", sources[coding.Source].Name);
            json.WriteString("text", sources[coding.Source].Words(coding.Start, coding.End));
            json.WriteString("code", codes[coding.Code]);
            json.WriteString("coder", coding.Coder is { } by ? coders[by].Initials ?? coders[by].Name : null);
            json.WriteNumber("start", coding.Start);
            json.WriteNumber("end", coding.End);
            json.WriteBoolean("whole", IsWhole(coding));
            json.WriteString("origin", coding.Origin.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        FindingsReport.Write(import.Findings, json);
        json.WriteEndObject();

        bool IsWhole(Coding coding) => coding.Start == 0 && coding.End == sources[coding.Source].Length;
    }
}
