using System.Text.Json;
using Touchstone.Themes.Discovery;

namespace Touchstone.Themes.Interchange.Consult;

/// <summary>Reads the files of one consultation.</summary>
internal sealed class ConsultReading(IReadOnlyDictionary<string, byte[]> files)
{
    private const string Inputs = "inputs/";
    private const string Outputs = "outputs/mapping/";

    public ConsultInterchange Read()
    {
        var date =
            files
                .Keys.Where(f => f.StartsWith(Outputs, StringComparison.Ordinal))
                .Select(f => f[Outputs.Length..].Split('/')[0])
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            ?? "";
        var folders = files
            .Keys.Where(f =>
                f.StartsWith(Inputs, StringComparison.Ordinal) && f.EndsWith("/question.json", StringComparison.Ordinal)
            )
            .Select(f => f[Inputs.Length..^"/question.json".Length])
            .ToList();
        if (folders.Count == 0)
        {
            throw new ConsultFaultException("inputs", 0, "there is no question.json in a folder below it.");
        }

        return new ConsultInterchange
        {
            Date = date,
            Respondents = Lines(Inputs + "respondents.jsonl", Respondent),
            Questions =
            [
                .. folders
                    .Select(f => Question(f, $"{Outputs}{date}/{f}/"))
                    .OrderBy(q => q.Number)
                    .ThenBy(q => q.Folder, StringComparer.Ordinal),
            ],
        };
    }

    private ConsultQuestion Question(string folder, string outputs)
    {
        var file = $"{Inputs}{folder}/question.json";
        using var json = Parse(file, 0, files[file]);
        var asked = json.RootElement;
        var themes = Themes(outputs + "themes.json");
        var known = themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new ConsultQuestion
        {
            Folder = folder,
            Number = (int)Number(asked, "question_number", file, 0),
            Text = Sound(file, 0, () => Text(asked, "question_text", file, 0)),
            Responses = Lines(
                $"{Inputs}{folder}/responses.jsonl",
                (e, f, l) => new ConsultResponse(Number(e, "response_id", f, l), Text(e, "response", f, l))
            ),
            Themes = themes,
            Mappings = Lines(outputs + "mapping.jsonl", (e, f, l) => Mapping(e, f, l, known)),
            Positions = Lines(
                outputs + "sentiment.jsonl",
                (e, f, l) => (Number(e, "response_id", f, l), PositionOf(Text(e, "position", f, l), f, l))
            ),
            Details = Lines(
                outputs + "detail_detection.jsonl",
                (e, f, l) => (Number(e, "response_id", f, l), IsRich(Text(e, "evidence_rich", f, l), f, l))
            ),
        };
    }

    private List<ConsultTheme> Themes(string file)
    {
        if (!files.TryGetValue(file, out var bytes))
        {
            return [];
        }

        using var json = Parse(file, 0, bytes);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new ConsultFaultException(file, 0, "a list of themes was expected.");
        }

        var list = json.RootElement;
        return Sound(
            file,
            0,
            () =>
                list.EnumerateArray()
                    .Select(t => new ConsultTheme(
                        Text(t, "topic_id", file, 0),
                        Text(t, "topic_label", file, 0),
                        Text(t, "topic_description", file, 0)
                    ))
                    .ToList()
        );
    }

    private static ConsultRespondent Respondent(JsonElement element, string file, int line)
    {
        var attributes = new List<KeyValuePair<string, string>>();
        if (element.TryGetProperty("demographic_data", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in data.EnumerateObject())
            {
                attributes.Add(
                    new(
                        property.Name,
                        property.Value.ValueKind == JsonValueKind.String
                            ? property.Value.GetString()!
                            : property.Value.GetRawText()
                    )
                );
            }
        }

        return new(Number(element, "response_id", file, line), attributes);
    }

    private static ConsultMapping Mapping(JsonElement element, string file, int line, HashSet<string> known)
    {
        var themes =
            Strings(element, "labels", file, line)
            ?? throw new ConsultFaultException(file, line, "\"labels\" is missing.");
        if (themes.Find(t => !known.Contains(t)) is { } unknown)
        {
            throw new ConsultFaultException(file, line, $"there is no theme \"{unknown}\" in themes.json.");
        }

        var stances = Strings(element, "stances", file, line);
        return stances is null || stances.Count == themes.Count
            ? new(Number(element, "response_id", file, line), themes, stances)
            : throw new ConsultFaultException(file, line, "there are not as many stances as labels.");
    }

    private static List<string>? Strings(JsonElement element, string name, string file, int line)
    {
        if (!element.TryGetProperty(name, out var list))
        {
            return null;
        }

        return
            list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(e => e.GetString()!)]
            : throw new ConsultFaultException(file, line, $"\"{name}\" is no list of texts.");
    }

    private static Position PositionOf(string text, string file, int line) =>
        text switch
        {
            "AGREE" or "AGREEMENT" => Position.Agree,
            "DISAGREE" or "DISAGREEMENT" => Position.Disagree,
            "UNCLEAR" => Position.Unclear,
            _ => throw new ConsultFaultException(
                file,
                line,
                $"\"{text}\" is no position; AGREE, DISAGREE or UNCLEAR was expected."
            ),
        };

    private static bool IsRich(string text, string file, int line) =>
        text switch
        {
            "YES" => true,
            "NO" => false,
            _ => throw new ConsultFaultException(file, line, $"\"{text}\" is neither YES nor NO."),
        };

    private static long Number(JsonElement element, string name, string file, int line) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : throw new ConsultFaultException(file, line, $"\"{name}\" is missing or no whole number.");

    private static string Text(JsonElement element, string name, string file, int line) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new ConsultFaultException(file, line, $"\"{name}\" is missing or no text.");

    /// <summary>Half a character, as a broken byte or as an escape, shows only when a text is taken out.</summary>
    private static T Sound<T>(string file, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw new ConsultFaultException(file, line, "a text in it is no sound Unicode.");
        }
    }

    private static JsonDocument Parse(string file, int line, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var start = bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
            return JsonDocument.Parse(bytes[start..]);
        }
        catch (JsonException)
        {
            throw new ConsultFaultException(file, line, "this is no sound JSON.");
        }
    }

    private List<T> Lines<T>(string file, Func<JsonElement, string, int, T> read)
    {
        var items = new List<T>();
        if (!files.TryGetValue(file, out var bytes))
        {
            return items;
        }

        ReadOnlyMemory<byte> left = bytes;
        for (var line = 1; !left.IsEmpty; line++)
        {
            var end = left.Span.IndexOf((byte)'\n');
            var one = end < 0 ? left : left[..end];
            left = end < 0 ? default : left[(end + 1)..];
            if (one.Span.Trim(" \r\t"u8).IsEmpty)
            {
                continue;
            }

            using var json = Parse(file, line, one);
            var element = json.RootElement;
            items.Add(Sound(file, line, () => read(element, file, line)));
        }

        return items;
    }
}
