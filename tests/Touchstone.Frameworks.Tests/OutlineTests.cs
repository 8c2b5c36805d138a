using System.Text;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Outline;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class OutlineTests
{
    [Fact]
    public void Typed_numbers_words_and_letters_give_the_tree()
    {
        var version = Read(
            """
            Care at home

            Domain A: Working together
            Capability 1: Partnership
            1.1 Listens to people.
            1.2 Agrees goals
            with them and their carers.
            Capability 2: Teams
            2.1 Shares decisions.
              a) with nurses
              b) with therapists
            2.2 Hands over.

            Domain B: Safety
            Capability 3: Risk
            3.1 Names risks.
            3.2 Acts on them.
            """
        );

        version.Details.Title.ShouldBe("Care at home");
        Outline(version).ShouldBe("A:0 1:1 1.1:2 1.2:2 2:1 2.1:2 a:3 b:3 2.2:2 B:0 3:1 3.1:2 3.2:2");
        version.WithCode("1.2").Single().Text.ShouldBe("Agrees goals with them and their carers.");
        version.WithCode("A").Single().Kind.ShouldBe(NodeKind.Domain);
    }

    [Fact]
    public void Headings_bullets_and_dotted_codes_give_the_tree()
    {
        var version = Read(
            """
            # 1 Alliance
            ## Trust
            1.1 Builds trust
            1.2 Keeps it
            ## Respect
            1.3 Respects choices
            - at home
            - in hospital
            # 2 Formulation
            2.1 Brings findings together
            2.1.1 From people
            2.1.2 From records
            2.2 Writes them down
            """
        );

        Outline(version).ShouldBe("1:0 -:1 1.1:2 1.2:2 -:1 1.3:2 -:3 -:3 2:0 2.1:1 2.1.1:2 2.1.2:2 2.2:1");
    }

    [Fact]
    public void Automatic_numbers_of_a_Word_document_are_counted_as_Word_counts_them()
    {
        var import = OutlineReader.ReadWord(NumberedWordDocument());

        Outline(import.Package!.Version).ShouldBe("1:0 1.1:1 1.1.a:2 1.1.b:2 1.2:1 1.2.a:2 2:0 2.1:1 2.1.a:2");
        import.Package.Version.Details.Title.ShouldBe("Numbered by Word");
    }

    [Fact]
    public void Our_own_Word_document_reads_back_with_every_node_in_its_place()
    {
        var package = SampleSpecification.Make();
        var bare = new FrameworkPackage(
            package
                .Version.WithRubrics([])
                .WithDetails(
                    package.Version.Details with
                    {
                        Sections = [],
                        LicenceStatement = null,
                        Description = null,
                    }
                )
        );

        var read = OutlineReader
            .ReadWord(WordSpecification.Write(bare, new HouseStyle { ShowTags = false }))
            .Package!.Version;

        Outline(read).ShouldBe(Outline(bare.Version));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Only a sentence. And another.")]
    [InlineData("PK\u0003\u0004 no archive")]
    public void What_is_no_outline_is_refused(string text)
    {
        var import = FrameworkReader.Read(Encoding.UTF8.GetBytes(text));

        import.Package.ShouldBeNull();
        import.Report.Findings.ShouldContain(finding => finding.Severity == Severity.Fatal);
    }

    private static FrameworkVersion Read(string text) =>
        OutlineReader.ReadText(Encoding.UTF8.GetBytes(text)).Package!.Version;

    private static string Outline(FrameworkVersion version) =>
        string.Join(' ', version.Nodes.Select(node => $"{node.Code ?? "-"}:{version.DepthOf(node.Lineage)}"));

    private static byte[] NumberedWordDocument()
    {
        const string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var package = new OfficePackage();
        package.ContentTypes(
            ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
            ("word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml")
        );
        package.Relations("_rels/.rels", (office + "/officeDocument", "word/document.xml", false));
        package.Relations("word/_rels/document.xml.rels", (office + "/numbering", "numbering.xml", false));
        package.Part(
            "word/numbering.xml",
            xml =>
                xml.WriteNode(
                    System.Xml.XmlReader.Create(
                        new StringReader(
                            $"""<w:numbering {w}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
                        )
                    ),
                    defattr: false
                )
        );
        var body = string.Concat(
            ((int, string)[])
                [
                    (0, "Partnership"),
                    (1, "Trust"),
                    (2, "Builds it"),
                    (2, "Keeps it"),
                    (1, "Respect"),
                    (2, "Shows it"),
                    (0, "Safety"),
                    (1, "Risk"),
                    (2, "Names it"),
                ] switch
            {
                var lines => lines.Select(line =>
                    $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{line.Item1}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>{line.Item2}</w:t></w:r></w:p>"""
                ),
            }
        );
        package.Part(
            "word/document.xml",
            xml =>
                xml.WriteNode(
                    System.Xml.XmlReader.Create(
                        new StringReader(
                            $"""<w:document {w}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Numbered by Word</w:t></w:r></w:p>{body}</w:body></w:document>"""
                        )
                    ),
                    defattr: false
                )
        );
        return package.Finish();
    }
}
