using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// The fields of one JSON object of a file, held as places in the file's bytes. Reading object by object, without a document
/// tree, keeps the memory at the size of what is kept. What nobody takes is what gets carried.
/// </summary>
internal sealed class JsonFields
{
    public static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private const int MaxDepth = 64;

    // No class of any format here has 50 fields; names are searched one after the other.
    private const int MostFields = 1000;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    private readonly List<Field> fields = [];
    private readonly StringPool pool;
    private ReadOnlyMemory<byte> source;

    public JsonFields(StringPool pool) => this.pool = pool;

    /// <summary>Fields whose value was null: absent, but not the way the standard says it.</summary>
    public int Nulls { get; private set; }

    /// <summary>Fields named twice; the last one counts, as in most readers.</summary>
    public int Repeated { get; private set; }

    /// <summary>Strings with bytes that are no text.</summary>
    public int Unreadable { get; private set; }

    public static Utf8JsonReader ReaderFor(ReadOnlySpan<byte> json) => new(json, ReaderOptions);

    /// <summary>Reads the object on which the reader stands; the reader ends on its closing brace.</summary>
    public void Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> file)
    {
        source = file;
        fields.Clear();
        Nulls = 0;
        Repeated = 0;
        Unreadable = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var type = reader.TokenType;
            reader.Skip();
            if (type == JsonTokenType.Null)
            {
                Nulls++;
                continue;
            }

            if (IndexOf(name) is var at && at >= 0)
            {
                Repeated++;
                fields.RemoveAt(at);
            }

            if (fields.Count == MostFields)
            {
                throw new JsonException($"An object has more than {MostFields} fields.");
            }

            fields.Add(new Field(name, start, (int)reader.BytesConsumed - start, type));
        }
    }

    /// <summary>Takes a text field; null when it is absent or no text (and then it stays to be carried).</summary>
    public string? TakeText(string name)
    {
        var at = IndexOf(name);
        if (at < 0 || fields[at].Type != JsonTokenType.String)
        {
            return null;
        }

        var text = TextOf(fields[at]);
        fields.RemoveAt(at);
        return text;
    }

    public int? TakeInt(string name)
    {
        var at = IndexOf(name);
        if (at < 0 || fields[at].Type != JsonTokenType.Number)
        {
            return null;
        }

        var reader = ReaderOf(fields[at]);
        if (!reader.TryGetInt32(out var value))
        {
            return null;
        }

        fields.RemoveAt(at);
        return value;
    }

    public decimal? TakeDecimal(string name)
    {
        var at = IndexOf(name);
        if (at < 0 || fields[at].Type != JsonTokenType.Number)
        {
            return null;
        }

        var reader = ReaderOf(fields[at]);
        if (!reader.TryGetDecimal(out var value))
        {
            return null;
        }

        fields.RemoveAt(at);
        return value;
    }

    public bool TakeTrue(string name)
    {
        var at = IndexOf(name);
        if (at < 0 || fields[at].Type != JsonTokenType.True)
        {
            return false;
        }

        fields.RemoveAt(at);
        return true;
    }

    /// <summary>Takes a list of texts; a single text counts as a list of one. Null when absent or something else.</summary>
    public ValueList<string>? TakeTexts(string name)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        if (fields[at].Type == JsonTokenType.String)
        {
            return TakeText(name) is { } only ? [only] : null;
        }

        if (fields[at].Type != JsonTokenType.StartArray)
        {
            return null;
        }

        var texts = new List<string>();
        var reader = ReaderOf(fields[at]);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            texts.Add(Decode(ref reader));
        }

        fields.RemoveAt(at);
        return [.. texts];
    }

    /// <summary>Takes an object field and reads it into <paramref name="into"/>; false when absent or no object.</summary>
    public bool TakeObject(string name, JsonFields into)
    {
        var at = IndexOf(name);
        if (at < 0 || fields[at].Type != JsonTokenType.StartObject)
        {
            return false;
        }

        var place = fields[at];
        fields.RemoveAt(at);
        var value = source.Slice(place.Start, place.Length);
        var reader = ReaderFor(value.Span);
        reader.Read();
        into.Read(ref reader, value);
        return true;
    }

    /// <summary>Takes an array field and gives its elements' places; null when absent or no array.</summary>
    public List<ReadOnlyMemory<byte>>? TakeArray(string name)
    {
        var at = IndexOf(name);
        if (at < 0 || fields[at].Type != JsonTokenType.StartArray)
        {
            return null;
        }

        var place = fields[at];
        fields.RemoveAt(at);
        var value = source.Slice(place.Start, place.Length);
        var elements = new List<ReadOnlyMemory<byte>>();
        var reader = ReaderFor(value.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            elements.Add(value[start..(int)reader.BytesConsumed]);
        }

        return elements;
    }

    /// <summary>Looks at a field without taking it, as compact JSON; null when absent.</summary>
    public string? Peek(string name)
    {
        var at = IndexOf(name);
        return at < 0 ? null : CanonicalValue(source.Span.Slice(fields[at].Start, fields[at].Length));
    }

    /// <summary>The bytes of a field as they stand in the file; null when absent.</summary>
    public ReadOnlyMemory<byte>? Raw(string name)
    {
        var at = IndexOf(name);
        return at < 0 ? null : source.Slice(fields[at].Start, fields[at].Length);
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    public void Drop(string name)
    {
        if (IndexOf(name) is var at && at >= 0)
        {
            fields.RemoveAt(at);
        }
    }

    /// <summary>The names that nobody has taken.</summary>
    public IEnumerable<string> Names => fields.Select(taken => taken.Name);

    /// <summary>All that nobody has taken, as an object to carry.</summary>
    public Carried Rest()
    {
        if (fields.Count == 0)
        {
            return Carried.Nothing;
        }

        fields.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            foreach (var field in fields)
            {
                writer.WritePropertyName(field.Name);
                var reader = ReaderFor(source.Span.Slice(field.Start, field.Length));
                reader.Read();
                Copy(ref reader, writer);
            }

            writer.WriteEndObject();
        }

        return Carried.FromCanonical(pool.Get(buffer.WrittenSpan));
    }

    /// <summary>A JSON object in compact form with its own names in order, or null when the text is no JSON object.</summary>
    public static string? Canonical(string json)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            var reader = ReaderFor(bytes);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var read = new JsonFields(new StringPool());
            read.Read(ref reader, bytes);
            return read.Rest().Json;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string CanonicalValue(ReadOnlySpan<byte> json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length + 16);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            var reader = ReaderFor(json);
            reader.Read();
            Copy(ref reader, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Copies the value on which the reader stands, without white space. Numbers keep their digits.
    public static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var depth = 0;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    depth++;
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    depth--;
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    depth++;
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    depth--;
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(Decode(ref reader, out _));
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Decode(ref reader, out _));
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        } while (depth > 0 && reader.Read());
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private string NameOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && pool.TryGet(reader.ValueSpan, out var name))
        {
            return name;
        }

        return Decode(ref reader);
    }

    private string TextOf(Field field)
    {
        var reader = ReaderOf(field);
        return Decode(ref reader);
    }

    private string Decode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && pool.TryGet(reader.ValueSpan, out var pooled))
        {
            return pooled;
        }

        var text = Decode(ref reader, out var clean);
        if (!clean)
        {
            Unreadable++;
        }

        return text;
    }

    // GetString throws on bytes that are no UTF-8 and on half surrogates written as escapes; both become U+FFFD here.
    private static string Decode(ref Utf8JsonReader reader, out bool clean)
    {
        clean = true;
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            clean = false;
            return Unescaped.Lenient(reader.ValueSpan);
        }
    }

    private Utf8JsonReader ReaderOf(Field field)
    {
        var reader = ReaderFor(source.Span.Slice(field.Start, field.Length));
        reader.Read();
        return reader;
    }

    private readonly record struct Field(string Name, int Start, int Length, JsonTokenType Type);
}
