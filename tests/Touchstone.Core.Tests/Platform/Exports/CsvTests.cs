using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Touchstone.Core.Platform.Exports;

namespace Touchstone.Core.Tests.Platform.Exports;

public class CsvTests
{
    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "a",
            "é",
            " ",
            "\"",
            ",",
            ";",
            "\n",
            "\r\n",
            "\t",
            "=",
            "+",
            "-",
            "@",
            "'",
            "\uFF1D",
            "\uFEFF",
            "1",
            "😀"
        )
        .ListOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_text_survives_the_guard() =>
        Prop.ForAll(Texts, text => FormulaGuard.Take(FormulaGuard.Put(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void No_written_text_begins_like_a_formula() =>
        Prop.ForAll(
                Texts,
                text => "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".IndexOf(((CsvCell)text).Written.FirstOrDefault('x')) < 0
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("  =1+1")]
    [InlineData("'=1+1")]
    public void Text_that_a_spreadsheet_would_run_is_guarded(string text) =>
        ((CsvCell)text).Written.ShouldBe("'" + text);

    [Fact]
    public void Numbers_dates_and_plain_text_are_written_as_they_are()
    {
        ((CsvCell)(-5)).Written.ShouldBe("-5");
        ((CsvCell)(-1.5m)).Written.ShouldBe("-1.5");
        ((CsvCell)double.NaN).Written.ShouldBe("");
        ((CsvCell)new DateOnly(2026, 11, 20)).Written.ShouldBe("2026-11-20");
        ((CsvCell)new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.FromHours(1))).Written.ShouldBe(
            "2026-11-20T10:00:00Z"
        );
        ((CsvCell)true).Written.ShouldBe("yes");
        ((CsvCell)"O'Brien = fine").Written.ShouldBe("O'Brien = fine");
        default(CsvCell).Written.ShouldBe("");
    }

    [Fact]
    public void Every_table_survives_being_written_and_read() =>
        Prop.ForAll(
                Gen.Choose(1, 5)
                    .SelectMany(width => Texts.Generator.ArrayOf(width).ListOf())
                    .Select(rows => rows.ToList())
                    .ToArbitrary(),
                rows =>
                {
                    var read = RoundTrip(rows).GetAwaiter().GetResult();
                    return read.Count == rows.Count
                        && read.Zip(rows).All(pair => pair.First.SequenceEqual(pair.Second));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_table_is_written_as_RFC_4180_has_it()
    {
        var table = new CsvTable<(string Name, int Count)>(("Name", r => r.Name), ("Count", r => r.Count));
        using var file = new MemoryStream();

        await table.WriteAsync(
            file,
            [("Stroke, acute", 2), ("The \"new\" one", -1)],
            byteOrderMark: false,
            Cancellation
        );

        Encoding
            .UTF8.GetString(file.ToArray())
            .ShouldBe("Name,Count\r\n\"Stroke, acute\",2\r\n\"The \"\"new\"\" one\",-1\r\n");
    }

    [Fact]
    public async Task The_byte_order_mark_is_written_when_asked_for()
    {
        using var with = new MemoryStream();
        await using (var writing = new CsvWriting(with))
        {
            await writing.WriteRowAsync(["a"], Cancellation);
        }

        with.ToArray().Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public async Task A_row_of_another_width_is_a_fault_of_the_programmer()
    {
        await using var writing = new CsvWriting(new MemoryStream());
        await writing.WriteRowAsync(["a", "b"], Cancellation);

        await Should.ThrowAsync<ArgumentException>(() => writing.WriteRowAsync(["a"], Cancellation));
    }

    private static async Task<List<IReadOnlyList<string>>> RoundTrip(List<string[]> rows)
    {
        using var file = new MemoryStream();
        await using (var writing = new CsvWriting(file, byteOrderMark: false))
        {
            foreach (var row in rows)
            {
                await writing.WriteRowAsync([.. row.Select(text => (CsvCell)text)]);
            }
        }

        using var text = new StringReader(Encoding.UTF8.GetString(file.ToArray()));
        var read = new List<IReadOnlyList<string>>();
        await foreach (var record in new CsvParsing(text, ',', new CsvLimits()).ReadAsync(CancellationToken.None))
        {
            read.Add([.. record.Fields.Select(FormulaGuard.Take)]);
        }

        return read;
    }
}
