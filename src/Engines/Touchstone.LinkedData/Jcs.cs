using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.LinkedData.Json;

namespace Touchstone.LinkedData;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785): one sequence of bytes for all spellings of the same JSON value,
/// so that it can be hashed and signed.
/// </summary>
/// <remarks>
/// Members are sorted by the UTF-16 code units of their names, numbers are IEEE 754 doubles written as
/// ECMAScript writes them, text is escaped only where it must be. Refused are repeated member names, text that
/// is not Unicode, numbers beyond double precision and nesting of more than 256 levels.
/// </remarks>
public static class Jcs
{
    /// <summary>The canonical bytes of a value.</summary>
    /// <param name="value">Any JSON value.</param>
    /// <returns>UTF-8 without a byte order mark.</returns>
    /// <exception cref="LinkedDataException">The value has no canonical form; see the remarks of the class.</exception>
    public static byte[] Canonicalize(JsonElement value)
    {
        using var output = new PooledBytes();
        new JcsWriter(output).Write(value);
        return output.ToArray();
    }

    /// <summary>The canonical bytes of a value.</summary>
    /// <param name="value">Any JSON value; null is JSON's <c>null</c>.</param>
    /// <returns>UTF-8 without a byte order mark.</returns>
    /// <exception cref="LinkedDataException">The value has no canonical form; see the remarks of the class.</exception>
    public static byte[] Canonicalize(JsonNode? value)
    {
        using var output = new PooledBytes();
        new JcsWriter(output).Write(value);
        return output.ToArray();
    }

    /// <summary>The canonical bytes of a JSON text.</summary>
    /// <param name="json">One JSON value in UTF-8.</param>
    /// <returns>UTF-8 without a byte order mark.</returns>
    /// <exception cref="LinkedDataException">
    /// The text is not JSON or has no canonical form; see the remarks of the class.
    /// </exception>
    public static byte[] Canonicalize(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JcsWriter.MaxDepth });
        }
        catch (JsonException fault)
        {
            throw new LinkedDataException(RefusalCodes.InvalidJson, "", $"The text is not JSON: {fault.Message}");
        }

        using (document)
        {
            return Canonicalize(document.RootElement);
        }
    }

    /// <summary>The canonical bytes of a value, or why there are none.</summary>
    /// <param name="value">Any JSON value.</param>
    /// <param name="canonical">UTF-8 without a byte order mark, when the answer is true.</param>
    /// <param name="refusal">Why the value has no canonical form, when the answer is false.</param>
    /// <returns>Whether the value has a canonical form.</returns>
    public static bool TryCanonicalize(
        JsonElement value,
        [NotNullWhen(true)] out byte[]? canonical,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        try
        {
            (canonical, refusal) = (Canonicalize(value), null);
            return true;
        }
        catch (LinkedDataException refused)
        {
            (canonical, refusal) = (null, refused.Refusal);
            return false;
        }
    }
}
