using System.IO.Compression;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class RedlineTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Accepting_all_changes_gives_the_new_text_and_rejecting_all_the_old()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (old, @new) = Versions(seed);

            var redline = Body(
                Redline.WriteWord(FrameworkDiff.Compare(old, @new), "A. Reviewer", SampleSpecification.Day)
            );

            Text(redline, drop: "del").ShouldBe(Text(Plain(@new), drop: "none"), $"seed {seed}");
            Text(redline, drop: "ins").ShouldBe(Text(Plain(old), drop: "none"), $"seed {seed}");
            redline.Descendants(W + "ins").ShouldNotBeEmpty();
            redline.Descendants(W + "del").ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_redline_has_no_error_in_the_Open_XML_SDK_validator_and_names_its_author()
    {
        var (old, @new) = Versions(5);
        using var file = new MemoryStream(
            Redline.WriteWord(FrameworkDiff.Compare(old, @new), "A. Reviewer", SampleSpecification.Day)
        );
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        OfficeFileTests.Errors(document).ShouldBeEmpty();
        document
            .MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.InsertedRun>()
            .First()
            .Author!.Value.ShouldBe("A. Reviewer");
    }

    [Fact]
    public void The_redline_page_without_its_deletions_reads_as_the_new_version()
    {
        var (old, @new) = Versions(9);

        var page = new HtmlParser().ParseDocument(Redline.WriteHtml(FrameworkDiff.Compare(old, @new)));

        page.QuerySelectorAll("section, .change, del").ToList().ForEach(gone => gone.Remove());
        page.QuerySelectorAll("ins").ShouldNotBeEmpty();
        foreach (var node in @new.Version.Nodes.Where(node => @new.Version.IsLeaf(node.Lineage)))
        {
            page.Body!.TextContent.ShouldContain(node.Text);
        }
    }

    private static (FrameworkPackage Old, FrameworkPackage New) Versions(int seed)
    {
        var old = SampleSpecification.Make(domains: 3);
        var edits = new RandomEdits(old, seed, isGentle: false);
        edits.Make(10 + (seed * 3));
        return (old, edits.Draft.Current);
    }

    // A version compared with itself is its plain text.
    private static XElement Plain(FrameworkPackage package) =>
        Body(Redline.WriteWord(FrameworkDiff.Compare(package, package), "", SampleSpecification.Day));

    private static XElement Body(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part).Root!.Element(W + "body")!;
    }

    // What a word processor does: the dropped runs go, and so does every paragraph whose end is dropped.
    private static string Text(XElement body, string drop)
    {
        var lines = new List<string>();
        foreach (var paragraph in body.Elements(W + "p"))
        {
            if (paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + drop) is not null)
            {
                paragraph.Descendants(W + "r").All(run => run.Parent!.Name == W + drop).ShouldBeTrue();
                continue;
            }

            var runs = paragraph.Descendants(W + "r").Where(run => run.Parent!.Name != W + drop);
            var style = paragraph.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val")!.Value;
            lines.Add(
                style
                    + ": "
                    + string.Concat(
                        runs.SelectMany(run => run.Elements())
                            .Select(part =>
                                part.Name.LocalName switch
                                {
                                    "t" or "delText" => part.Value,
                                    "tab" => "\t",
                                    "br" => "\n",
                                    _ => "",
                                }
                            )
                    )
            );
        }

        return string.Join("\n", lines);
    }
}
