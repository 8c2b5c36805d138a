using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.CtdlAsn;

/// <summary>
/// Reads CTDL-ASN JSON-LD whose terms are written with the usual prefixes (ceasn:, ceterms:), as registries publish it. Other
/// terms are kept. Alignments become associations. Never throws for what is in the file.
/// </summary>
public static class CtdlAsnReader
{
    /// <summary>Reads one graph with one competency framework.</summary>
    public static Import Read(ReadOnlyMemory<byte> file)
    {
        if (file.Span.StartsWith("\uFEFF"u8))
        {
            file = file[3..];
        }

        try
        {
            return new CtdlAsnReading(file).Run();
        }
        catch (JsonException)
        {
            return Import.Unreadable("ctdl-asn", "The file is not readable as JSON.");
        }
    }
}
