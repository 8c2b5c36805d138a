using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Themes.Tests.Interchange;

public sealed class CsvTableTests
{
    [Fact]
    public void Any_cells_that_are_written_are_read_again()
    {
        var cell = Gen.Elements("a", "é", "\"", ",", ";", "\r\n", "\n", " ", "=1+1", "'", "-", "👍", "")
            .ListOf()
            .Select(parts => string.Concat(parts).Replace("\r\n", "\n").Replace("\r", "\n"));
        var rows = cell.ListOf(3).Select(c => c.ToArray()).ListOf();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                rows.ToArbitrary(),
                written =>
                {
                    string[] header = ["one", "two", "three"];
                    var read = CsvTable.Read(CsvTable.Write([header, .. written]));
                    read.Value.Columns.ShouldBe(header);
                    read.Value.Rows.Select(r => r.Cells).ShouldBe(written);
                }
            )
        );
    }

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused_with_a_reason()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Gen.Elements<byte>(34, 44, 59, 9, 10, 13, 65, 233, 255, 254, 0, 61, 195, 169).ListOf().ToArbitrary(),
                bytes =>
                {
                    var read = CsvTable.Read([.. bytes]);
                    if (!read.IsSuccess)
                    {
                        read.Refusal.Message.ShouldNotBeEmpty();
                    }
                }
            )
        );
    }

    [Theory]
    [InlineData("id;text\r\n1;Größe\r\n")]
    [InlineData("id\ttext\n1\tGröße")]
    [InlineData("id,text\r1,Größe\r")]
    public void Separators_and_line_ends_of_other_programs_are_understood(string file)
    {
        foreach (
            var encoding in (Encoding[])
                [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1]
        )
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(file)];

            var table = CsvTable.Read(bytes).Value;

            table.Rows.Single().Cells.ShouldBe(["1", "Größe"]);
            table.WasWindows1252.ShouldBe(encoding.Equals(Encoding.Latin1));
        }
    }

    [Fact]
    public void Lines_in_two_encodings_are_each_read_in_their_own()
    {
        byte[] bytes =
        [
            .. "id,text\n"u8,
            .. "1,é\n"u8,
            .. Encoding.Latin1.GetBytes("2,é\n"),
            .. new byte[] { (byte)'3', (byte)',', 0x93, 0x94, (byte)'\n' },
        ];

        CsvTable.Read(bytes).Value.Rows.Select(r => r.Cells[1]).ShouldBe(["é", "é", "“”"]);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("a,a\n", "line 1: the column \"a\" is there twice.")]
    [InlineData("a,b\n1,2,3\n", "line 2: the row has 3 cells")]
    [InlineData("a,b\n\"x\ny\",2\n1,\"2\n", "line 4: a quotation mark is opened here")]
    public void What_is_wrong_is_told_with_its_line(string file, string message) =>
        CsvTable.Read(Encoding.UTF8.GetBytes(file)).Refusal.Message.ShouldStartWith(message);
}
