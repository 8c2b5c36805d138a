using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange;

/// <summary>Puts carried fields together and takes them apart, names in ordinal order.</summary>
internal static class CarriedMerge
{
    /// <summary>The fields of a carried object: name and compact JSON value.</summary>
    public static List<(string Name, byte[] Json)> Fields(Carried carried)
    {
        var fields = new List<(string, byte[])>();
        if (carried.IsEmpty)
        {
            return fields;
        }

        var bytes = Encoding.UTF8.GetBytes(carried.Json);
        var reader = JsonFields.ReaderFor(bytes);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            fields.Add((name, bytes[start..(int)reader.BytesConsumed]));
        }

        return fields;
    }

    /// <summary>Adds or replaces fields by JSON values that are compact already.</summary>
    public static Carried With(Carried carried, params IEnumerable<(string Name, string Json)> added)
    {
        var all = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, json) in Fields(carried))
        {
            all[name] = json;
        }

        foreach (var (name, json) in added)
        {
            all[name] = Encoding.UTF8.GetBytes(json);
        }

        return From(all);
    }

    public static Carried Without(Carried carried, string name)
    {
        if (carried.IsEmpty)
        {
            return carried;
        }

        var all = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (field, json) in Fields(carried))
        {
            if (field != name)
            {
                all[field] = json;
            }
        }

        return From(all);
    }

    /// <summary>One field as compact JSON, or null.</summary>
    public static string? Field(Carried carried, string name)
    {
        foreach (var (field, json) in Fields(carried))
        {
            if (field == name)
            {
                return Encoding.UTF8.GetString(json);
            }
        }

        return null;
    }

    private static Carried From(SortedDictionary<string, byte[]> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, JsonFields.Compact))
        {
            writer.WriteStartObject();
            foreach (var (name, json) in fields)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return Carried.FromCanonical(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
