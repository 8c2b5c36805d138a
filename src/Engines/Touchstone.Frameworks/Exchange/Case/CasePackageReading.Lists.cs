using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <content>The lists of a package, one object after another.</content>
internal sealed partial class CasePackageReading
{
    private void ReadPackage(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("CFDocument"u8))
            {
                reader.Read();
                ReadOne(ref reader, ReadDocument, "CFDocument");
            }
            else if (reader.ValueTextEquals("CFItems"u8))
            {
                ReadMany(ref reader, ReadItem, "CFItems");
            }
            else if (reader.ValueTextEquals("CFAssociations"u8))
            {
                ReadMany(ref reader, ReadAssociation, "CFAssociations");
            }
            else if (reader.ValueTextEquals("CFRubrics"u8))
            {
                ReadMany(ref reader, ReadRubric, "CFRubrics");
            }
            else if (reader.ValueTextEquals("CFDefinitions"u8))
            {
                ReadDefinitions(ref reader);
            }
            else if (!isWrapped && reader.ValueTextEquals("CFPackage"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    isWrapped = true;
                    ReadPackage(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
            else
            {
                ReadUnknown(ref reader);
            }
        }
    }

    private void ReadUnknown(ref Utf8JsonReader reader)
    {
        var name = Unescaped.Lenient(reader.ValueSpan);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var type = reader.TokenType;
        reader.Skip();
        if (type == JsonTokenType.Null)
        {
            Nulls(1);
            return;
        }

        if (unknown.Count < 100)
        {
            unknown[name] = JsonFields.CanonicalValue(file.Span[start..(int)reader.BytesConsumed]);
        }
        else
        {
            log.Add("unknown-fields", Severity.Loss, $"The package's field {name} is one of too many unknown ones.");
        }
    }

    private void ReadMany(ref Utf8JsonReader reader, Action read, string list)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                log.Add("not-a-list", Severity.Loss, $"{list} is not a list.");
            }

            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadOne(ref reader, read, list);
        }
    }

    private void ReadOne(ref Utf8JsonReader reader, Action read, string list)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            log.Add("not-an-object", Severity.Loss, "A list of objects holds something else.", list);
            reader.Skip();
            return;
        }

        fields.Read(ref reader, file);
        Count(fields);
        read();
    }

    private void ReadDefinitions(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // CASE 1.0 also allows an empty list here.
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (KindOf(ref reader) is { } kind)
            {
                ReadMany(ref reader, () => ReadDefinition(kind), CaseNames.ListOf(kind));
            }
            else
            {
                var name = "CFDefinitions." + Unescaped.Lenient(reader.ValueSpan);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                var type = reader.TokenType;
                reader.Skip();
                if (type != JsonTokenType.Null && unknown.Count < 100)
                {
                    unknown[name] = JsonFields.CanonicalValue(file.Span[start..(int)reader.BytesConsumed]);
                }
            }
        }
    }

    private static DefinitionKind? KindOf(ref Utf8JsonReader reader)
    {
        foreach (var kind in Enum.GetValues<DefinitionKind>())
        {
            if (reader.ValueTextEquals(CaseNames.ListOf(kind)))
            {
                return kind;
            }
        }

        return null;
    }
}
