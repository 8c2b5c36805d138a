using System.Buffers;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>
/// Writes CASE packages that hold to the published schemas of CASE 1.0 and 1.1. What came from a CASE file goes out as it came
/// in. What CASE has no field for goes into the "touchstone" part of "extensions" in 1.1; 1.0 has no extensions, so the
/// report names what had to stay behind.
/// </summary>
public static class CaseWriter
{
    /// <summary>Writes a version and its mapping sets.</summary>
    /// <param name="package">What to write.</param>
    /// <param name="edition">Which edition to write.</param>
    /// <param name="indented">Whether people are going to read the file.</param>
    public static Export Write(FrameworkPackage package, CaseEdition edition, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        var report = Write(package, edition, buffer, indented);
        return new Export(buffer.WrittenMemory, report);
    }

    /// <summary>Writes into a buffer of the caller's.</summary>
    public static ExportReport Write(
        FrameworkPackage package,
        CaseEdition edition,
        IBufferWriter<byte> buffer,
        bool indented = false
    )
    {
        using var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions
            {
                Encoder = JsonFields.Compact.Encoder,
                Indented = indented,
                SkipValidation = true,
            }
        );
        return new CasePackageWriting(package, edition, writer).Run();
    }
}
