using System.IO.Compression;
using System.Text;

namespace Touchstone.Themes.Tests.Interchange.Qda;

/// <summary>Makes archives as other tools write them, and as attackers do.</summary>
internal static class QdpxFile
{
    public const string A = "01b26e5e-1645-55c1-a5dd-3f13fb460562";
    public const string Code = "44469aeb-5321-5b5a-8135-eee65cdba4e2";
    public const string Text = "4739029c-9338-596c-aa7c-19581400a508";

    public static byte[] Of(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Of(string project, string text) =>
        Of(("project.qde", Utf8(project)), ($"sources/{Text}.txt", Utf8(text)));

    /// <summary>A project with one user, one code, one source; what is given stands inside the source.</summary>
    public static string Project(string inSource, string path = $"internal://{Text}.txt", string after = "") =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users><User guid="{A}" name="Ann"/></Users>
            <CodeBook><Codes><Code guid="{Code}" name="capability" isCodable="true"/></Codes></CodeBook>
            <Sources><TextSource guid="3299881e-e3d7-5a2c-9930-8113efe93d76" name="R1" plainTextPath="{path}">{inSource}</TextSource></Sources>{after}</Project>
            """;

    public static string Selection(
        int start,
        int end,
        string name = "",
        string code = Code,
        string coder = A,
        int number = 1
    ) =>
        $"""
            <PlainTextSelection guid="a72e33c2-539a-5278-9df9-8f3e152a18{number:00}" name="{name}" startPosition="{start}" endPosition="{end}" creatingUser="{coder}"><Coding guid="22cc7d26-90b9-5c98-83f8-01d94482e8{number:00}" creatingUser="{coder}"><CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>
            """;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
