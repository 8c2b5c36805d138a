using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Touchstone.Core.Tests.Workforce.Practice;

/// <summary>Makes PDFs as different programs do, object by object.</summary>
internal sealed class MadePdf
{
    private readonly MemoryStream file = new();
    private string trailer = "/Root 1 0 R";

    public MadePdf() => Say("%PDF-1.7\n");

    /// <summary>A document of pages in Helvetica, each with the content given.</summary>
    public static byte[] Of(params string[] pages) => With("", pages);

    /// <param name="more">Further entries of the trailer.</param>
    public static byte[] With(string more, params string[] pages)
    {
        var made = new MadePdf { trailer = "/Root 1 0 R " + more };
        made.Add(1, "<< /Type /Catalog /Pages 2 0 R >>");
        made.Add(
            2,
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{10 + (2 * i)} 0 R"))}] /Resources << /Font << /F1 3 0 R >> >> >>"
        );
        made.Add(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < pages.Length; i++)
        {
            made.Add(
                10 + (2 * i),
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {11 + (2 * i)} 0 R >>"
            );
            made.Stream(11 + (2 * i), "", Encoding.Latin1.GetBytes(pages[i]));
        }
        return made.Bytes();
    }

    public MadePdf Add(int number, string body) =>
        Say(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n"));

    public MadePdf Stream(int number, string entries, byte[] content)
    {
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number} 0 obj\n<< /Length {content.Length} {entries} >>\nstream\n"
            )
        );
        file.Write(content);
        return Say("\nendstream\nendobj\n");
    }

    public byte[] Bytes() => Say($"trailer\n<< {trailer} >>\nstartxref\n0\n%%EOF\n").file.ToArray();

    public static byte[] Deflate(string text) => Deflate(Encoding.Latin1.GetBytes(text));

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }
        return packed.ToArray();
    }

    private MadePdf Say(string text)
    {
        file.Write(Encoding.Latin1.GetBytes(text));
        return this;
    }
}
