using System.Text.Json;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>How the commands read and write files.</summary>
internal static class AgreementFiles
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true };

    /// <exception cref="CannotRunException">The file is unsound; the message names it, the row and the reason.</exception>
    public static T Read<T>(FileInfo from, Func<Stream, CsvReading<T>> read)
        where T : class
    {
        using var stream = new FileStream(from.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var reading = read(stream);
        return reading.Content ?? throw new CannotRunException($"{from.Name}: {reading.Fault}");
    }

    public static void WriteJson(FileInfo to, Action<Utf8JsonWriter> write)
    {
        using var stream = to.Create();
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }

    /// <summary>A value as it stands in a file of values with commas between them.</summary>
    /// <remarks>A text that a spreadsheet would take for a formula gets an apostrophe before it.</remarks>
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
