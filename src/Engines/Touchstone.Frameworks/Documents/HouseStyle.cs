using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Touchstone.Frameworks.Documents;

/// <summary>
/// How documents look and which words they use: one description for web pages and Word. An operator changes it as a JSON file;
/// what the file leaves out stays as it is here. A value that is no colour, size or font is refused.
/// </summary>
public sealed record HouseStyle
{
    private static readonly SearchValues<char> FontCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -"
    );

    /// <summary>The style that is used when no other is given.</summary>
    public static HouseStyle Default { get; } = new();

    /// <summary>The typeface of the text.</summary>
    public string Font
    {
        get;
        init => field = Typeface(value);
    } = "Arial";

    /// <summary>The typeface of headings.</summary>
    public string HeadingFont
    {
        get;
        init => field = Typeface(value);
    } = "Arial";

    /// <summary>The size of the text in points, 6 to 36.</summary>
    public double TextSize
    {
        get;
        init => field = Between(value, 6, 36);
    } = 11;

    /// <summary>The colour of the text, #RRGGBB.</summary>
    public string TextColour
    {
        get;
        init => field = Colour(value);
    } = "#212B32";

    /// <summary>The colour of headings, #RRGGBB.</summary>
    public string HeadingColour
    {
        get;
        init => field = Colour(value);
    } = "#003D6B";

    /// <summary>The colour of links, #RRGGBB.</summary>
    public string LinkColour
    {
        get;
        init => field = Colour(value);
    } = "#005A9C";

    /// <summary>The ground of table headers, #RRGGBB.</summary>
    public string TableHeaderColour
    {
        get;
        init => field = Colour(value);
    } = "#E8EDEE";

    /// <summary>The ground of inserted text in a redline, #RRGGBB.</summary>
    public string InsertedColour
    {
        get;
        init => field = Colour(value);
    } = "#D9F2DF";

    /// <summary>The ground of deleted text in a redline, #RRGGBB.</summary>
    public string DeletedColour
    {
        get;
        init => field = Colour(value);
    } = "#FBDAD7";

    /// <summary>The width of a page in millimetres.</summary>
    public double PageWidth
    {
        get;
        init => field = Between(value, 100, 600);
    } = 210;

    /// <summary>The height of a page in millimetres.</summary>
    public double PageHeight
    {
        get;
        init => field = Between(value, 100, 900);
    } = 297;

    /// <summary>The margin on all sides in millimetres.</summary>
    public double Margin
    {
        get;
        init => field = Between(value, 5, 80);
    } = 22;

    /// <summary>The language of the words below and of a document that names none, as a BCP 47 tag.</summary>
    public string Language
    {
        get;
        init =>
            field =
                value is { Length: > 0 } && !value.AsSpan().ContainsAnyExcept(FontCharacters)
                    ? value
                    : throw Bad("language");
    } = "en-GB";

    /// <summary>How deep the contents go, 1 to 6.</summary>
    public int ContentsDepth
    {
        get;
        init => field = (int)Between(value, 1, 6);
    } = 2;

    /// <summary>Whether knowledge, skill or behaviour, tier and professions are printed after a statement.</summary>
    public bool ShowTags { get; init; } = true;

    /// <summary>The line at the foot of every page; null for none.</summary>
    public string? Footer { get; init; }

    /// <summary>The heading of the contents.</summary>
    public string ContentsWord { get; init; } = "Contents";

    /// <summary>The word before the version's number.</summary>
    public string VersionWord { get; init; } = "Version";

    /// <summary>The heading of the rubrics.</summary>
    public string RubricsWord { get; init; } = "Grading";

    /// <summary>The heading of the mappings.</summary>
    public string MappingWord { get; init; } = "Mapping";

    /// <summary>The caption of targets that other provision covers.</summary>
    public string ElsewhereWord { get; init; } = "Covered elsewhere";

    /// <summary>The text that a screen reader hears for a permalink; {0} is the node's code or the start of its text.</summary>
    public string PermalinkWord { get; init; } = "Permanent link to {0}";

    /// <summary>Reads a style from JSON; names are those of the properties here, in camelCase.</summary>
    /// <returns>The style, or the refusal "style.json" or "style.value".</returns>
    public static Result<HouseStyle> FromJson(string json)
    {
        try
        {
            if (
                JsonNode.Parse(
                    json,
                    documentOptions: new JsonDocumentOptions
                    {
                        CommentHandling = JsonCommentHandling.Skip,
                        AllowTrailingCommas = true,
                    }
                )
                is not JsonObject said
            )
            {
                return new Refusal("style.json", "The style is not a JSON object.");
            }

            // What the file leaves out is as it stands here; a deserialiser alone would make nothing of it.
            foreach (var (name, value) in JsonNode.Parse(Default.ToJson())!.AsObject())
            {
                if (!said.ContainsKey(name))
                {
                    said.Add(name, value?.DeepClone());
                }
            }

            return said.Deserialize(HouseStyleJson.Default.HouseStyle)
                ?? (Result<HouseStyle>)new Refusal("style.json", "The style is null.");
        }
        catch (JsonException failure)
        {
            return new Refusal("style.json", $"The style is not readable: {failure.Message}");
        }
        catch (InvalidOperationException failure)
        {
            return new Refusal("style.json", $"The style is not readable: {failure.Message}");
        }
        catch (ArgumentException failure)
        {
            return new Refusal("style.value", failure.Message);
        }
    }

    /// <summary>The style as JSON, to start an own one from.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, HouseStyleJson.Default.HouseStyle);

    private static string Colour(string value) =>
        value is ['#', ..] and { Length: 7 } && value.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0
            ? value
            : throw Bad("colour");

    private static string Typeface(string value) =>
        value is { Length: > 0 and <= 60 } && !value.AsSpan().ContainsAnyExcept(FontCharacters)
            ? value
            : throw Bad("font");

    private static double Between(double value, double low, double high) =>
        value >= low && value <= high ? value : throw Bad("size");

    private static ArgumentException Bad(string what) => new($"The {what} is not one that a style can have.");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(HouseStyle))]
internal sealed partial class HouseStyleJson : JsonSerializerContext;
