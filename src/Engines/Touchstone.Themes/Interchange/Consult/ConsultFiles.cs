using System.Text.Encodings.Web;
using System.Text.Json;

namespace Touchstone.Themes.Interchange.Consult;

/// <summary>
/// The seven kinds of file of the UK government's Consult and ThemeFinder: <c>respondents.jsonl</c>; for each question
/// <c>question.json</c> and <c>responses.jsonl</c>; and for each question analysed <c>themes.json</c>, <c>mapping.jsonl</c>,
/// <c>sentiment.jsonl</c> and <c>detail_detection.jsonl</c>. Files are given and taken as path and bytes, so that the engine
/// touches no disk.
/// </summary>
public static class ConsultFiles
{
    private static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 4,
        NewLine = "\n",
    };

    /// <summary>Reads a folder.</summary>
    /// <param name="files">The files with their paths under the folder, slashes forward.</param>
    /// <returns>The consultation, or what is wrong, with the file and the line.</returns>
    public static Outcome<ConsultInterchange> Read(IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            return new ConsultReading(files).Read();
        }
        catch (ConsultFaultException fault)
        {
            return new Refusal("consult.unsound", fault.Message);
        }
    }

    /// <summary>Writes a folder: the inputs, and under outputs/mapping/DATE what was analysed.</summary>
    /// <param name="interchange">The consultation.</param>
    /// <returns>Path and bytes of every file.</returns>
    public static IReadOnlyDictionary<string, byte[]> Write(ConsultInterchange interchange)
    {
        ArgumentNullException.ThrowIfNull(interchange);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["inputs/respondents.jsonl"] = Jsonl(interchange.Respondents, Respondent),
        };
        foreach (var question in interchange.Questions)
        {
            var inputs = $"inputs/{question.Folder}/";
            files[inputs + "question.json"] = Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("question_number", question.Number);
                json.WriteString("question_text", question.Text);
                json.WriteEndObject();
            });
            files[inputs + "responses.jsonl"] = Jsonl(
                question.Responses,
                (json, r) =>
                {
                    json.WriteNumber("response_id", r.Id);
                    json.WriteString("response", r.Text);
                }
            );
            if (question.Themes.Count > 0)
            {
                Outputs(files, $"outputs/mapping/{interchange.Date}/{question.Folder}/", question);
            }
        }

        return files;
    }

    private static void Outputs(SortedDictionary<string, byte[]> files, string folder, ConsultQuestion question)
    {
        files[folder + "themes.json"] = Json(json =>
        {
            json.WriteStartArray();
            foreach (var theme in question.Themes)
            {
                json.WriteStartObject();
                json.WriteString("topic_id", theme.Id);
                json.WriteString("topic_label", theme.Label);
                json.WriteString("topic_description", theme.Description);
                json.WriteString("topic", $"{theme.Label}: {theme.Description}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        files[folder + "mapping.jsonl"] = Jsonl(question.Mappings, Mapping);
        files[folder + "sentiment.jsonl"] = Jsonl(
            question.Positions,
            (json, p) =>
            {
                json.WriteNumber("response_id", p.Response);
                json.WriteString("position", p.Position.ToString().ToUpperInvariant());
            }
        );
        files[folder + "detail_detection.jsonl"] = Jsonl(
            question.Details,
            (json, d) =>
            {
                json.WriteNumber("response_id", d.Response);
                json.WriteString("evidence_rich", d.IsRich ? "YES" : "NO");
            }
        );
    }

    private static void Respondent(Utf8JsonWriter json, ConsultRespondent respondent)
    {
        json.WriteNumber("response_id", respondent.Id);
        json.WriteStartObject("demographic_data");
        foreach (var (name, value) in respondent.Attributes)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void Mapping(Utf8JsonWriter json, ConsultMapping mapping)
    {
        json.WriteNumber("response_id", mapping.Response);
        List("labels", mapping.Themes);
        if (mapping.Stances is not null)
        {
            List("stances", mapping.Stances);
        }

        void List(string name, IReadOnlyList<string> items)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static byte[] Jsonl<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var stream = new MemoryStream();
        foreach (var item in items)
        {
            using (var json = new Utf8JsonWriter(stream, Lines))
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }
}
