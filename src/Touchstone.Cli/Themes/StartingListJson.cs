using System.Text.Json;
using Touchstone.Themes.Discovery;

namespace Touchstone.Cli.Themes;

/// <summary>Writes a starting list as JSON.</summary>
internal static class StartingListJson
{
    private const int MostValues = 20;

    public static void Write(IReadOnlyList<Response> responses, StartingList list, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("notice", StartingList.Notice);
        json.WriteString("language", list.Tongue.ToString());
        json.WriteNumber("responses", responses.Count);
        json.WriteNumber("without_theme", list.ThemeOf.Count(t => t < 0));
        json.WriteStartArray("themes");
        foreach (var theme in list.Themes)
        {
            Theme(json, theme, list);
        }

        json.WriteEndArray();
        json.WriteStartArray("alike");
        foreach (var pair in list.Alike)
        {
            json.WriteStartObject();
            json.WriteString("first", ThemeFile.Name(pair.First));
            json.WriteString("second", ThemeFile.Name(pair.Second));
            json.WriteNumber("similarity", Math.Round(pair.Similarity, 4));
            json.WriteNumber("overlap", Math.Round(pair.Overlap, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("number_of_themes");
        foreach (var trial in list.Trials)
        {
            json.WriteStartObject();
            json.WriteNumber("themes", trial.Themes);
            json.WriteNumber("stability", Math.Round(trial.Stability, 4));
            json.WriteNumber("effective", Math.Round(trial.Effective, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Spread(json, responses, list);
        json.WriteStartObject("responses_by_theme");
        for (var i = 0; i < responses.Count; i++)
        {
            if (list.ThemeOf[i] >= 0)
            {
                json.WriteStartObject(responses[i].Id);
                json.WriteString("theme", ThemeFile.Name(list.ThemeOf[i]));
                json.WriteNumber("sureness", Math.Round(list.Sureness[i], 4));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Attributes that say something of groups: those with few values. Hidden counts are null.</summary>
    private static void Spread(Utf8JsonWriter json, IReadOnlyList<Response> responses, StartingList list)
    {
        json.WriteStartObject("spread");
        foreach (var attribute in responses.SelectMany(r => r.Attributes.Keys).Distinct(StringComparer.Ordinal))
        {
            var values = responses
                .Select(r => r.Attributes.GetValueOrDefault(attribute))
                .Distinct(StringComparer.Ordinal)
                .Take(MostValues + 1);
            if (values.Count() > MostValues)
            {
                continue;
            }

            var table = list.SpreadOver(responses, attribute);
            json.WriteStartObject(attribute);
            for (var v = 0; v < table.Values.Count; v++)
            {
                json.WriteStartObject(table.Values[v]);
                Count("responses", table.Responses[v]);
                for (var c = 0; c < table.Codes.Count; c++)
                {
                    Count(table.Codes[c], table.Counts[v][c]);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();

        void Count(string name, int? count)
        {
            if (count is { } shown)
            {
                json.WriteNumber(name, shown);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    private static void Theme(Utf8JsonWriter json, FoundTheme theme, StartingList list)
    {
        json.WriteStartObject();
        json.WriteString("id", ThemeFile.Name(theme.Number));
        json.WriteString("label", theme.Label);
        json.WriteNumber("size", theme.Size);
        json.WriteNumber("agree", theme.Positions.Agree);
        json.WriteNumber("disagree", theme.Positions.Disagree);
        json.WriteNumber("unclear", theme.Positions.Unclear);
        json.WriteNumber("cohesion", Math.Round(theme.Cohesion, 4));
        json.WriteBoolean("slight", list.Slight.Contains(theme.Number));
        json.WriteStartArray("terms");
        foreach (var term in theme.Terms)
        {
            json.WriteStringValue(term);
        }

        json.WriteEndArray();
        json.WriteStartArray("quotes");
        foreach (var quote in theme.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("id", quote.ResponseId);
            json.WriteNumber("start", quote.Start);
            json.WriteNumber("end", quote.End);
            json.WriteString("text", quote.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
