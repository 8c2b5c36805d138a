using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Tests.Look;

/// <summary>
/// Reads published options into our components. An option that we do not have is an error, so an example either proves
/// the whole of what it asks for or is counted as out of our range.
/// </summary>
public static class OptionsReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new WordsConverter(),
            new LooseString(),
            new Drawing(),
            new FromText<Label>(text => new Label { Text = text }),
            new FromText<Legend>(text => new Legend { Text = text }),
            new FromText<Heading>(text => text == "true" ? new Heading() : new Heading { Text = text }),
            new FromText<Hint>(text => new Hint { Text = text }),
            new FromText<ErrorMessage>(text => new ErrorMessage { Text = text }),
            new FromText<TableCell>(text => new TableCell { Text = text }),
            new FromText<TaskState>(text => new TaskState { Text = text }),
        },
    };

    public static Component Read(Type component, JsonObject options)
    {
        Tidy(options);
        return (Component)options.Deserialize(component, Json)!;
    }

    // "html" is the same place as "text", filled with markup; "actions.items" is the list of actions.
    private static void Tidy(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                if (mapping.Remove("html", out var html))
                    mapping["text"] = new JsonObject { ["markup"] = html };
                foreach (var (name, value) in mapping.ToArray())
                {
                    if (
                        name == "actions"
                        && value is JsonObject { Count: 1 } actions
                        && actions.Remove("items", out var items)
                    )
                        mapping[name] = items;
                    if (name == "sort" && value?.GetValueKind() == JsonValueKind.True)
                        mapping[name] = "none";
                    if (name == "colour" && value?.GetValueKind() == JsonValueKind.False)
                        mapping[name] = "none";
                    if (name == "variant" && value?.ToString() is "urgent" or "non-urgent" or "emergency")
                        throw new JsonException("The JSON property 'variant (care card)' is for patients' care.");
                    if (name == "errorMessage" && value?.GetValueKind() == JsonValueKind.True)
                        mapping[name] = new JsonObject();
                    Tidy(mapping[name]);
                }
                break;
            case JsonArray list:
                foreach (var empty in list.Where(IsEmpty).ToArray())
                    list.Remove(empty);
                foreach (var item in list)
                    Tidy(item);
                break;
        }
    }

    private static bool IsEmpty(JsonNode? item) =>
        item is null
        || item.GetValueKind() is JsonValueKind.False
        || (item.GetValueKind() == JsonValueKind.String && item.GetValue<string>().Length == 0);

    private sealed class WordsConverter : JsonConverter<Words>
    {
        public override Words? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var node = JsonNode.Parse(ref reader);
            return node switch
            {
                null => null,
                JsonObject { Count: 1 } one when one["markup"] is { } markup => Words.Of(
                    new HtmlString(markup.ToString())
                ),
                JsonObject { Count: 1 } one when one["text"] is { } text => text.Deserialize<Words>(options),
                JsonValue value => Words.Of(value.ToString()),
                _ => throw new JsonException(
                    $"The JSON property '{string.Join(", ", node.AsObject().Select(p => p.Key))}' could not be mapped to words."
                ),
            };
        }

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    /// <summary>A drawing cannot be given as an option: it is the brand's.</summary>
    private sealed class Drawing : JsonConverter<IHtmlContent>
    {
        public override IHtmlContent Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new JsonException("The JSON property 'logo.src' is an image.");

        public override void Write(Utf8JsonWriter writer, IHtmlContent value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    private sealed class LooseString : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonNode.Parse(ref reader) switch
            {
                null => null,
                JsonValue value => value.ToString(),
                _ => throw new JsonException(
                    "The JSON property '(an object in place of a string)' could not be mapped."
                ),
            };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    /// <summary>A part that may be given as its text alone.</summary>
    private sealed class FromText<T>(Func<string, T> make) : JsonConverter<T>
        where T : class
    {
        private static readonly Lazy<JsonSerializerOptions> Inner = new(() =>
        {
            var options = new JsonSerializerOptions(Json);
            options.Converters.Remove(options.Converters.First(one => one is FromText<T>));
            return options;
        });

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var node = JsonNode.Parse(ref reader);
            return node switch
            {
                null => null,
                JsonValue value when value.GetValueKind() == JsonValueKind.False => null,
                JsonValue value => make(value.ToString()),
                _ => node.Deserialize<T>(Inner.Value),
            };
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
