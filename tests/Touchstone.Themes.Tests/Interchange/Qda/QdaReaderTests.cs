using FsCheck;
using FsCheck.Fluent;
using Touchstone.Themes.Interchange;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Themes.Tests.Interchange.Qda;

public sealed class QdaReaderTests
{
    [Theory]
    [InlineData("👍 written for nurses", 2, 9, "written")]
    [InlineData("e\u0301 𝔄 end", 3, 8, "𝔄 end")]
    [InlineData("plain", 0, 5, "plain")]
    public void Places_count_code_points_and_the_end_is_exclusive(string text, int start, int end, string words)
    {
        var project = Read(QdpxFile.Project(QdpxFile.Selection(start, end)), text).Project;

        MadeProject.Spans(project).ShouldBe([$"{words}|capability|Ann"]);
    }

    [Fact]
    public void A_code_of_a_whole_response_is_from_its_start_to_its_end()
    {
        var project = Read(
            QdpxFile.Project(
                $"""<Coding guid="478e7181-6e66-5bc0-888e-780661a910d5" creatingUser="{QdpxFile.A}"><CodeRef targetGUID="{QdpxFile.Code}"/></Coding>"""
            ),
            "👍 whole"
        ).Project;

        var coding = project.Codings.ShouldHaveSingleItem();
        (coding.Start, coding.End).ShouldBe((0, 7));
        QdaValidator.CheckProject(QdaWriter.WriteProject(project).Value).ShouldBeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_moves_no_span()
    {
        var import = Read(QdpxFile.Project(QdpxFile.Selection(2, 7)), "\uFEFFx words");

        MadeProject.Spans(import.Project).ShouldBe(["words|capability|Ann"]);
        import.Findings.ShouldContain(f => f.Code == "byte-order-mark" && f.Severity == Severity.Repair);
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(4, 9)]
    public void Whether_a_carriage_return_counts_is_seen_from_the_names(int start, int end)
    {
        var import = Read(QdpxFile.Project(QdpxFile.Selection(start, end, "words")), "one\r\nwords\r\nend");

        MadeProject.Spans(import.Project).ShouldBe(["words|capability|Ann"]);
        import.Project.Sources[0].Text.ShouldBe("one\nwords\nend");
    }

    [Fact]
    public void What_other_tools_write_is_read_and_what_was_lost_is_listed()
    {
        var project = QdpxFile
            .Project(
                QdpxFile.Selection(0, 3, coder: "99999999-1645-55c1-a5dd-3f13fb460562")
                    + """<NoteRef targetGUID="99999999-0000-0000-0000-000000000000"/>""",
                "4739029c-9338-596c-aa7c-19581400a508.txt",
                """<Graphs><Graph guid="a72e33c2-539a-5278-9df9-8f3e152a1899" name="map"/></Graphs>"""
            )
            .Replace("project:1.0", "project:1:0", StringComparison.Ordinal)
            .Replace(
                $"guid=\"{QdpxFile.A}\"",
                $"guid=\"{{{QdpxFile.A.ToUpperInvariant()}}}\"",
                StringComparison.Ordinal
            )
            .Replace(
                "<Sources>",
                """<Sources><PictureSource guid="a72e33c2-539a-5278-9df9-8f3e152a1898" name="photo"/>""",
                StringComparison.Ordinal
            );

        var import = QdaReader
            .ReadProject(
                QdpxFile.Of(
                    ("Other name.qde", QdpxFile.Utf8(project)),
                    ($"Sources/{QdpxFile.Text}.txt", "abc def"u8.ToArray())
                )
            )
            .Value;

        MadeProject.Spans(import.Project).ShouldBe(["abc|capability|"]);
        import.Project.Coders.Single().Id.ShouldBe(Guid.Parse(QdpxFile.A));
        import
            .Findings.Where(f => f.Severity == Severity.Loss)
            .Select(f => f.Code)
            .Distinct()
            .Order()
            .ShouldBe(["dangling-note", "dangling-user", "not-kept-graph", "not-text"]);
        import
            .Findings.Where(f => f.Severity == Severity.Repair)
            .Select(f => f.Code)
            .Order()
            .ShouldBe(["namespace", "no-internal", "project-name"]);
    }

    [Fact]
    public void Text_inside_the_XML_and_several_codes_on_a_passage_are_read()
    {
        var second =
            $"""<Coding guid="22cc7d26-90b9-5c98-83f8-01d94482e877"><CodeRef targetGUID="{QdpxFile.Code}"/></Coding>""";
        var project = QdpxFile
            .Project(
                "<PlainTextContent>one 👍 two</PlainTextContent>"
                    + QdpxFile.Selection(4, 5).Replace("</PlainText", second + "</PlainText", StringComparison.Ordinal)
            )
            .Replace($" plainTextPath=\"internal://{QdpxFile.Text}.txt\"", "", StringComparison.Ordinal);

        var read = Read(project, "").Project;

        MadeProject.Spans(read).ShouldBe(["👍|capability|Ann", "👍|capability|Ann"]);
        read.Codings.Select(c => c.PassageId).Distinct().Count().ShouldBe(2);
        var again = QdaReader.ReadProject(QdaWriter.WriteProject(read).Value).Value.Project;
        again.Codings.Select(c => (c.Id, c.PassageId)).ShouldBe(read.Codings.Select(c => (c.Id, c.PassageId)));
    }

    [Fact]
    public void A_flat_codebook_with_an_empty_list_is_taken_with_a_warning_and_never_written()
    {
        var file = QdpxFile.Utf8(
            $"""<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="T"><Codes><Code guid="{QdpxFile.Code}" name="a" isCodable="true"/></Codes><Sets/></CodeBook>"""
        );

        var import = QdaReader.ReadCodebook(file).Value;

        import.Findings.Single().Code.ShouldBe("empty-list");
        QdaValidator.CheckCodebook(file).Single().Code.ShouldBe("missing");
        QdaValidator.CheckCodebook(QdaWriter.WriteCodebook(import.Project).Value).ShouldBeEmpty();
    }

    [Fact]
    public void Attacks_and_broken_references_are_refused_with_a_reason()
    {
        var sound = QdpxFile.Project(QdpxFile.Selection(0, 3));
        Refused(QdpxFile.Of(("project.qde", QdpxFile.Utf8(sound)), ("../evil.txt", [1])), "qda.unsafe-name");
        Refused(QdpxFile.Of(("project.qde", QdpxFile.Utf8(sound)), ("/etc/evil.txt", [1])), "qda.unsafe-name");
        Refused(
            QdpxFile.Of(("project.qde", QdpxFile.Utf8(sound)), ($"sources/{QdpxFile.Text}.txt", new byte[200 << 20])),
            "qda.zip-bomb"
        );
        Refused(
            QdpxFile.Of(sound.Replace("?>", "?><!DOCTYPE a [<!ENTITY x \"y\">]>", StringComparison.Ordinal), "abc"),
            "qda.document-type"
        );
        Refused(
            QdpxFile.Of(
                QdpxFile.Project(QdpxFile.Selection(0, 3, code: "11111111-5321-5b5a-8135-eee65cdba4e2")),
                "abc"
            ),
            "qda.dangling-code"
        );
        Refused(QdpxFile.Of(QdpxFile.Project(QdpxFile.Selection(0, 4)), "abc"), "qda.past-the-end");
        Refused(QdpxFile.Of(QdpxFile.Project(QdpxFile.Selection(-1, 2)), "abc"), "qda.past-the-end");
        Refused(QdpxFile.Of(QdpxFile.Project(QdpxFile.Selection(3, 2)), "abc"), "qda.past-the-end");
        Refused(QdpxFile.Of(("other.txt", [1])), "qda.no-project");
        Refused([1, 2, 3], "qda.not-a-zip");
        Refused(
            QdpxFile.Of(
                sound.Replace(
                    "</Codes>",
                    string.Concat(
                        Enumerable.Repeat($"<Code guid=\"{QdpxFile.Code}\" name=\"n\" isCodable=\"true\">", 300)
                    )
                        + string.Concat(Enumerable.Repeat("</Code>", 300))
                        + "</Codes>",
                    StringComparison.Ordinal
                ),
                "abc"
            ),
            "qda.too-deep"
        );
    }

    [Theory]
    [InlineData("<CodeRef", "<NoteRef targetGUID=\"x\"/><CodeRef", "attribute,missing,out-of-place")]
    [InlineData("isCodable=\"true\"", "", "attribute")]
    [InlineData("startPosition=\"0\"", "startPosition=\"one\"", "attribute")]
    [InlineData("<Users>", "<Sets/><Users>", "missing,out-of-place,out-of-place,out-of-place")]
    [InlineData(
        "creatingUser=\"01b26e5e-1645-55c1-a5dd-3f13fb460562\"><CodeRef",
        "creatingUser=\"44469aeb-5321-5b5a-8135-eee65cdba4e2\"><CodeRef",
        "dangling-user,two-coders"
    )]
    [InlineData("endPosition=\"3\"", "endPosition=\"9\"", "past-the-end")]
    [InlineData("internal://", "", "path")]
    [InlineData("name=\"Ann\"", "nickname=\"Ann\"", "attribute")]
    public void A_check_names_what_breaks_a_rule(string sound, string broken, string codes)
    {
        var project = QdpxFile.Project(QdpxFile.Selection(0, 3));
        QdaValidator.CheckProject(QdpxFile.Of(project, "abc")).ShouldBeEmpty();

        var findings = QdaValidator.CheckProject(
            QdpxFile.Of(project.Replace(sound, broken, StringComparison.Ordinal), "abc")
        );

        findings.Select(f => f.Code).ShouldBe(codes.Split(','), ignoreOrder: true);
        findings.ShouldAllBe(f => f.Severity == Severity.Fault && f.Where != null);
    }

    [Theory]
    [InlineData("\uFEFFabc", "byte-order-mark")]
    [InlineData("abc\r\n", "line-ends")]
    public void A_check_looks_into_the_texts(string text, string code) =>
        QdaValidator
            .CheckProject(QdpxFile.Of(QdpxFile.Project(QdpxFile.Selection(0, 3)), text))
            .Single()
            .Code.ShouldBe(code);

    [Fact]
    public void Bytes_damaged_anywhere_are_read_or_refused_and_never_throw()
    {
        var file = QdaWriter.WriteProject(MadeProject.Of(4, 3)).Value;
        var damage = Gen.Choose(0, file.Length - 1).Zip(Gen.Choose(0, 255)).ListOf(3);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(
                damage.ToArbitrary(),
                changes =>
                {
                    var broken = file.ToArray();
                    foreach (var (place, value) in changes)
                    {
                        broken[place] = (byte)value;
                    }

                    QdaReader.ReadProject(broken).TryGet(out _, out var refusal);
                    (refusal is null || refusal.Message.Length > 0).ShouldBeTrue();
                    QdaValidator.CheckProject(broken).ShouldAllBe(f => f.Message.Length > 0);
                }
            )
        );
    }

    private static QdaImport Read(string project, string text) =>
        QdaReader.ReadProject(QdpxFile.Of(project, text)).Value;

    private static void Refused(byte[] file, string code)
    {
        var outcome = QdaReader.ReadProject(file);
        outcome.IsSuccess.ShouldBeFalse();
        outcome.Refusal.Code.ShouldBe(code);
        QdaValidator.CheckProject(file).ShouldContain(f => f.Severity == Severity.Fault);
    }
}
