using System.Text;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Pdf;
using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Core.Tests.Workforce.Practice;

public sealed class PdfTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private const string TwoLines = """
        BT /F1 11 Tf 14 TL 56 780 Td
        (\225 Assesses people with complex needs and reaches a) Tj T*
        (diagnosis with them) Tj T*
        [(\225 Super) -20 (vises) -300 (and teaches \(with care\) trainees)] TJ
        ET
        """;

    [Fact]
    public void Lines_are_read_where_they_stand_with_blanks_where_words_stand_apart() =>
        PdfDocument
            .Read(MadePdf.Of(TwoLines))
            .Lines.ShouldBe([
                "• Assesses people with complex needs and reaches a",
                "diagnosis with them",
                "• Supervises and teaches (with care) trainees",
            ]);

    [Fact]
    public async Task The_statements_of_a_PDF_are_taken_like_those_of_text()
    {
        var reading = await StatementFile.Read(new Upload("role.pdf", MadePdf.Of(TwoLines)), Cancel);

        reading.Problem.ShouldBeNull();
        reading
            .Statements.Select(s => s.Text)
            .ShouldBe([
                "Assesses people with complex needs and reaches a diagnosis with them",
                "Supervises and teaches (with care) trainees",
            ]);
    }

    [Fact]
    public void A_font_of_glyph_numbers_says_by_its_own_map_what_they_mean_and_objects_stand_packed()
    {
        const string Map = """
            /CIDInit /ProcSet findresource begin begincmap
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            2 beginbfrange <0001> <0003> <0041> <0010> <0011> [<00660069> <0020>] endbfrange
            1 beginbfchar <0020> <00E9> endbfchar
            endcmap
            """;
        const string Content =
            "q 0.75 0 0 -0.75 0 842 cm BT /F9 16 Tf 1 0 0 -1 75 100 Tm <000100020003> Tj 20 0 Td <0011001000200011> Tj ET Q";
        string[] packed =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /Contents [6 0 R] /Resources << /Font << /F9 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [5 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType2 /DW 600 /W [1 [700 700] 3 17 500] >>",
        ];
        var offsets = packed.Select((_, i) => $"{i + 1} {packed.Take(i).Sum(p => p.Length + 1)}");
        var head = string.Join(' ', offsets) + " ";
        var made = new MadePdf()
            .Stream(
                8,
                $"/Type /ObjStm /N {packed.Length} /First {head.Length} /Filter /FlateDecode",
                MadePdf.Deflate(head + string.Join('\n', packed))
            )
            .Stream(6, "/Filter [/FlateDecode]", MadePdf.Deflate(Content))
            .Stream(7, "/Filter /FlateDecode", MadePdf.Deflate(Map))
            .Bytes();

        PdfDocument.Read(made).Lines.ShouldBe(["ABC fié "]);
    }

    [Fact]
    public void What_is_packed_in_letters_is_unpacked()
    {
        var ascii = Encoding.Latin1.GetBytes(Convert.ToHexString("BT /F1 9 Tf (Leads audit) Tj ET"u8) + ">");
        var made = new MadePdf()
            .Add(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .Add(2, "<< /Kids [3 0 R] >>")
            .Add(3, "<< /Contents 4 0 R /Resources << /Font << /F1 << /Subtype /Type1 >> >> >> >>")
            .Stream(4, "/Filter /ASCIIHexDecode", ascii)
            .Bytes();

        PdfDocument.Read(made).Lines.ShouldBe(["Leads audit"]);
    }

    [Theory]
    [InlineData("0 0 m 10 10 l S", "pictures")]
    [InlineData("", "pictures")]
    [InlineData("BT /F1 9 Tf (123) Tj ET", "pictures")]
    public void A_PDF_without_text_says_so(string content, string said) =>
        PdfDocument.Read(MadePdf.Of(content)).Problem.ShouldNotBeNull().ShouldContain(said);

    [Fact]
    public void A_locked_PDF_says_so() =>
        PdfDocument
            .Read(MadePdf.With("/Encrypt << /Filter /Standard /V 2 >>", TwoLines))
            .Problem.ShouldNotBeNull()
            .ShouldContain("locked");

    [Fact]
    public void One_that_swells_is_given_up()
    {
        var swollen = MadePdf.Deflate(new byte[60 * 1024 * 1024]);
        var made = new MadePdf()
            .Add(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .Add(2, "<< /Kids [3 0 R] >>")
            .Add(3, "<< /Contents 4 0 R >>")
            .Stream(4, "/Filter /FlateDecode", swollen)
            .Bytes();

        made.Length.ShouldBeLessThan(200_000);
        PdfDocument.Read(made).Problem.ShouldNotBeNull().ShouldContain("more than can be read");
    }

    [Fact]
    public void Drawings_that_hold_one_another_come_to_an_end()
    {
        var made = new MadePdf()
            .Add(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .Add(2, "<< /Kids [3 0 R 2 0 R] >>")
            .Add(3, "<< /Contents 4 0 R /Resources 5 0 R >>")
            .Stream(4, "", "/X Do"u8.ToArray())
            .Add(5, "<< /XObject << /X 6 0 R >> >>")
            .Stream(
                6,
                "/Subtype /Form /Resources 5 0 R",
                Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", 40)))
            )
            .Bytes();

        PdfDocument.Read(made).Problem.ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_altered_in_a_PDF_it_is_read_or_refused_and_nothing_is_thrown()
    {
        var whole = MadePdf.Of(TwoLines, TwoLines);
        var random = new Random(20261121);
        for (var i = 0; i < 3_000; i++)
        {
            var altered = whole[..random.Next(1, whole.Length + 1)];
            for (var changes = random.Next(0, 12); changes > 0; changes--)
            {
                altered[random.Next(altered.Length)] = (byte)(
                    random.Next(4) switch
                    {
                        0 => "()<>[]/%"[random.Next(8)],
                        1 => '0' + random.Next(10),
                        _ => random.Next(256),
                    }
                );
            }
            var reading = PdfDocument.Read(altered);
            (reading.Problem is null).ShouldBe(reading.Lines.Length > 0);
        }
    }
}
