using System.Buffers;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.CtdlAsn;

/// <summary>
/// Writes a framework as CTDL-ASN JSON-LD (Credential Engine): one graph with a ceasn:CompetencyFramework and a
/// ceasn:Competency for every node, their addresses as @id, alignments for mappings. What the vocabulary has no term for
/// stands in the report.
/// </summary>
public static class CtdlAsnWriter
{
    /// <summary>The JSON-LD context that the file names; nothing is fetched from it here.</summary>
    public const string Context = "https://credreg.net/ctdlasn/schema/context/json";

    /// <summary>Writes a version and its mapping sets.</summary>
    public static Export Write(FrameworkPackage package, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Indented = indented, Encoder = JsonFields.Compact.Encoder }
        );
        var report = new CtdlAsnWriting(package, writer).Run();
        return new Export(buffer.WrittenMemory, report);
    }
}
