using System.Text.Json;

namespace Touchstone.Cli.Tests.Opinion;

/// <summary>
/// Checks a document against the part of JSON Schema that the analysis uses: type, enum, required, properties,
/// additionalProperties, items, minItems, maxItems, minimum, maximum, $ref.
/// </summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    public List<string> Faults(JsonElement document)
    {
        var faults = new List<string>();
        Check(schema, document, "$", faults);
        return faults;
    }

    private void Check(JsonElement rule, JsonElement value, string at, List<string> faults)
    {
        if (rule.TryGetProperty("$ref", out var reference))
        {
            Check(
                schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]),
                value,
                at,
                faults
            );
        }

        if (rule.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
        {
            faults.Add($"{at} is {value.ValueKind}, not {type}");
            return;
        }

        if (
            rule.TryGetProperty("enum", out var options)
            && !options.EnumerateArray().Any(o => JsonElement.DeepEquals(o, value))
        )
        {
            faults.Add($"{at} is {value}, none of {options}");
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            Range(rule, value.GetDouble(), "minimum", "maximum", at, faults);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            Range(rule, value.GetArrayLength(), "minItems", "maxItems", at, faults);
            var n = 0;
            foreach (var item in value.EnumerateArray())
            {
                if (rule.TryGetProperty("items", out var items))
                {
                    Check(items, item, $"{at}[{n++}]", faults);
                }
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(rule, value, at, faults);
        }
    }

    private void CheckObject(JsonElement rule, JsonElement value, string at, List<string> faults)
    {
        if (rule.TryGetProperty("required", out var required))
        {
            faults.AddRange(
                required
                    .EnumerateArray()
                    .Where(r => !value.TryGetProperty(r.GetString()!, out _))
                    .Select(r => $"{at} lacks {r}")
            );
        }

        foreach (var member in value.EnumerateObject())
        {
            var name = $"{at}.{member.Name}";
            if (
                rule.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty(member.Name, out var own)
            )
            {
                Check(own, member.Value, name, faults);
            }
            else if (rule.TryGetProperty("additionalProperties", out var others))
            {
                if (others.ValueKind == JsonValueKind.False)
                {
                    faults.Add($"{name} is not described");
                }
                else
                {
                    Check(others, member.Value, name, faults);
                }
            }
        }
    }

    private static void Range(JsonElement rule, double value, string least, string most, string at, List<string> faults)
    {
        if (
            (rule.TryGetProperty(least, out var from) && value < from.GetDouble())
            || (rule.TryGetProperty(most, out var to) && value > to.GetDouble())
        )
        {
            faults.Add($"{at} is out of range: {value}");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => value.ValueKind == JsonValueKind.Number,
        };
}
