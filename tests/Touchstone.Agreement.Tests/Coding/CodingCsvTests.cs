using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Touchstone.Agreement.Tests;

public class CodingCsvTests
{
    [Fact]
    public void One_row_a_unit_and_coder_with_bars_between_codes()
    {
        var table = Sound(
            "\uFEFFUnit,Coder,Value,note\r\nu1,A,\"x | y\",\"said \"\"so\"\"\r\ntwice\"\r\nu1,B,x,\r\n\r\nu2,A,,\r\n"
        );

        table.UnitCount.ShouldBe(1);
        table.Coders.ShouldBe(["A", "B"]);
        table.Codes.ShouldBe(["x", "y"]);
        table.HasSets.ShouldBeTrue();
    }

    [Fact]
    public void An_empty_value_is_missing_unless_it_is_said_to_mean_no_code()
    {
        const string File = "unit,coder,value\n1,A,\n1,B,x\n2,A,\n2,B,\n";

        Sound(File).UnitCount.ShouldBe(1);
        var none = Sound(File, EmptyValue.NoCode);
        none.UnitCount.ShouldBe(2);
        none.Values.ShouldBe([CodeSet.None, CodeSet.Of("x")]);
    }

    [Fact]
    public void Semicolons_and_tabs_separate_too()
    {
        Sound("unit;coder;value\n1;A;x\n1;B;y\n").ValueCount.ShouldBe(2);
        Sound("unit\tcoder\tvalue\n1\tA\tx|y\n1\tB\ty").Codes.ShouldBe(["x", "y"]);
    }

    [Theory]
    [InlineData("", "the file is empty.")]
    [InlineData("unit,coder\n1,A\n", "row 1: there is no column \"value\".")]
    [InlineData("unit,coder,value,unit\n", "row 1: the column \"unit\" is there twice.")]
    [InlineData("unit,coder,value\n1,A,x\n\n2,,x\n", "row 4: coder is empty.")]
    [InlineData("unit,coder,value\n1,A,x,y\n", "row 2: the row has more columns than the header.")]
    [InlineData("unit,coder,value\n1,A\n", "row 2: the row has fewer columns than the header.")]
    [InlineData("unit,coder,value\n1,A,x||y\n", "row 2: the value \"x||y\" has an empty code.")]
    [InlineData("unit,coder,value\n1,A,\"x\n2,A,y\n", "row 2: a quotation mark is never closed.")]
    [InlineData("unit,coder,value\n1,A,\"x\"y\n", "row 2: there is text after a closing quotation mark.")]
    [InlineData("unit,coder,value,source\n1,A,x,r\n1,B,x,s\n", "row 3: unit \"1\" is in another source further up.")]
    [InlineData(
        "unit,coder,value\n1,A,x\n2,A,x\n1,A,y\n",
        "row 4: coder \"A\" has a value for unit \"1\" already (row 2); write several codes as one value with | between them."
    )]
    public void A_broken_file_is_refused_with_its_row(string text, string fault) =>
        Read(text).Fault!.ToString().ShouldBe(fault);

    [Fact]
    public void A_code_outside_the_categories_is_refused_with_its_row()
    {
        var reading = CodingCsv.Read(Stream("unit,coder,value\n1,A,x\n1,B,z\n"), categories: ["x", "y"]);

        reading.Fault!.ToString().ShouldBe("row 3: the code \"z\" is none of the categories.");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var stream = new MemoryStream([.. "unit,coder,value\n1,A,"u8, 0xC3, 0x28, (byte)'\n']);

        CodingCsv.Read(stream).Fault!.Reason.ShouldBe("the text is not UTF-8.");
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_crashes() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    var reading = Read("unit,coder,value\n" + text);
                    (reading.Content is null).ShouldBe(reading.Fault is not null);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_written_with_quotation_marks_is_read_as_it_was() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyString>(),
                name =>
                {
                    var code = name.Get.Replace('|', '/').Replace("\0", "", StringComparison.Ordinal).Trim();
                    if (code.Length > 0 && !code.Any(char.IsSurrogate))
                    {
                        var quoted = code.Replace("\"", "\"\"", StringComparison.Ordinal);
                        Sound($"unit,coder,value\n1,A,\"{quoted}\"\n").Codes.ShouldBe([code]);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static CodingTable Sound(string text, EmptyValue empty = EmptyValue.Missing)
    {
        var reading = CodingCsv.Read(Stream(text), empty: empty);
        reading.IsSound.ShouldBeTrue(reading.Fault?.ToString());
        return reading.Content!;
    }

    private static CsvReading<CodingTable> Read(string text) => CodingCsv.Read(Stream(text));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
