using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Touchstone.Ledger;

/// <summary>
/// Reads a line of an exported log. Only the canonical form is taken (<see cref="LedgerEntry.ToCanonicalJson"/>): a second
/// spelling of the same entry would be a second text for one leaf.
/// </summary>
public static class EntryLine
{
    private const int Members = 7;

    /// <summary>Reads one line, without its line break.</summary>
    /// <param name="line">UTF-8 bytes.</param>
    /// <param name="entry">The entry, when the line is one.</param>
    /// <param name="problem">What is wrong with the line, in plain words, when it is not.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> line,
        [NotNullWhen(true)] out LedgerEntry? entry,
        [NotNullWhen(false)] out string? problem
    )
    {
        entry = null;
        problem = null;
        try
        {
            entry = Read(line, out problem);
        }
        catch (JsonException)
        {
            problem = "it is not JSON";
        }
        catch (InvalidOperationException)
        {
            // The reader's word for text that is not valid UTF-8 or a lone surrogate.
            problem = "its text is not valid";
        }

        if (entry is not null && !line.SequenceEqual(entry.ToCanonicalBytes()))
        {
            entry = null;
            problem = "it is not written in the canonical form";
        }

        return entry is not null;
    }

    private static LedgerEntry? Read(ReadOnlySpan<byte> line, out string? problem)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 2 });
        var words = new Dictionary<string, string>(Members, StringComparer.Ordinal);
        long? sequence = null;
        problem = "it is not an entry of this log";
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "sequence" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            {
                sequence = number;
            }
            else if (reader.TokenType != JsonTokenType.String || !words.TryAdd(name, reader.GetString()!))
            {
                return null;
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return null;
        }

        if (sequence is not (>= 0 and <= LedgerEntry.LargestSequence))
        {
            problem = "its sequence number is missing or out of range";
            return null;
        }

        if (!CanonicalTime.TryRead(words.GetValueOrDefault("at"), out var at))
        {
            problem = "its time is missing or not written as 2026-11-20T10:00:00.000000Z";
            return null;
        }

        if (!Digest.TryFromHex(words.GetValueOrDefault("contentHash"), out var contentHash))
        {
            problem = "its content hash is missing or not 64 hexadecimal digits";
            return null;
        }

        if (
            !IsWord("actor", out var actor)
            || !IsWord("action", out var action)
            || !IsWord("subjectKind", out var subjectKind)
            || !IsWord("subjectId", out var subjectId)
        )
        {
            problem = "its actor, action or subject is missing or not an identifier";
            return null;
        }

        problem = null;
        return new LedgerEntry(sequence.Value, at, actor, action, subjectKind, subjectId, contentHash);

        bool IsWord(string member, out string word)
        {
            word = words.GetValueOrDefault(member) ?? "";
            return LedgerEntry.IsWord(word);
        }
    }

    /// <summary>The line of an entry, with its line break.</summary>
    public static byte[] Write(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Encoding.ASCII.GetBytes(entry.ToCanonicalJson() + "\n");
    }
}
