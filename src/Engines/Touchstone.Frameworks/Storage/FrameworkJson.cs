using System.Buffers;
using System.Text.Json;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Frameworks.Storage;

/// <summary>
/// The library's own JSON: everything the model knows, field by field in a fixed order, absent values left out. It is the
/// form to store a version in, and what <see cref="ContentHash"/> is taken over. Format 1.
/// </summary>
public static class FrameworkJson
{
    /// <summary>The number that <see cref="Read"/> asks for in "format".</summary>
    public const int Format = 1;

    /// <summary>Writes a version with its mapping sets as UTF-8.</summary>
    public static byte[] Write(FrameworkPackage package)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        Write(package, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes into a buffer of the caller's.</summary>
    public static void Write(FrameworkPackage package, IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, JsonFields.Compact);
        new FrameworkJsonWriting(writer).Package(package);
    }

    /// <summary>
    /// Reads what <see cref="Write(FrameworkPackage)"/> wrote. Never throws for what is in the file.
    /// </summary>
    /// <returns>The package, or only a report when the file is damaged or something else.</returns>
    public static Import Read(ReadOnlyMemory<byte> file)
    {
        if (file.Span.StartsWith("\uFEFF"u8))
        {
            file = file[3..];
        }

        try
        {
            return new FrameworkJsonReading(file).Run();
        }
        catch (JsonException failure)
        {
            return Import.Unreadable(
                "touchstone",
                "The file is not readable as JSON.",
                failure.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}") : null
            );
        }
    }
}
