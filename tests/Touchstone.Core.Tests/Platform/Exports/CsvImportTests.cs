using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Touchstone.Core.Platform.Exports;

namespace Touchstone.Core.Tests.Platform.Exports;

public class CsvImportTests
{
    private static readonly CsvColumn[] Columns =
    [
        new("Name"),
        new("Places", MustBeThere: true, "Number of places", "Capacity"),
        new("Start date", MustBeThere: false),
        new("Region", MustBeThere: false),
        new("Part time", MustBeThere: false),
    ];

    private static readonly KeyValuePair<string, string>[] Regions =
    [
        new("north-west", "North West"),
        new("london", "London"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Good_rows_are_read_with_their_values()
    {
        var report = await Read(
            "name,CAPACITY,start_date,Region,Part-time\r\nPelvic health,12,20/11/2026,north west,Yes\r\nStroke,3,,LONDON,n\r\n"
        );

        report.IsClean.ShouldBeTrue();
        report.Rows.ShouldBe([
            new("Pelvic health", 12, new DateOnly(2026, 11, 20), "north-west", true),
            new("Stroke", 3, null, "london", false),
        ]);
    }

    [Theory]
    [InlineData("Name;Places\nA;1\n")]
    [InlineData("Name\tPlaces\rA\t1\r")]
    [InlineData("\uFEFFName,Places\nA,1")]
    [InlineData("\r\n\r\nName,Places\r\n,\r\nA,1\r\n\r\n")]
    [InlineData("Other,Places,Name\nx,1,A\n")]
    [InlineData("\"Name\",\"Places\"\n\"A\",\"1\"\n")]
    public async Task Files_of_many_programs_are_read(string file)
    {
        var report = await Read(file);

        report.Faults.ShouldBeEmpty();
        report.Rows.ShouldHaveSingleItem().ShouldBe(new("A", 1, null, null, null));
    }

    [Fact]
    public async Task Each_fault_names_its_line_and_column_and_good_rows_stay_good()
    {
        var report = await Read("Name,Places,Start date,Region\n,2,,\nB,many,soon,Mars\n\"C\nC\",3,,\nD,1001,,\n");

        report.RowCount.ShouldBe(4);
        report.FaultyRowCount.ShouldBe(3);
        report.Rows.ShouldHaveSingleItem().Name.ShouldBe("C\nC");
        report.Faults.ShouldBe([
            new(2, "Name", "Name is empty"),
            new(3, "Places", "Places must be a whole number from 0 to 1000"),
            new(3, "Start date", "Start date must be a date, such as 2026-11-20 or 20/11/2026"),
            new(3, "Region", "Region must be one of: North West, London"),
            new(6, "Places", "Places must be a whole number from 0 to 1000"),
        ]);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("Name\nA\n", "The file has no column Places")]
    [InlineData("Name,Places,Capacity\nA,1,1\n", "The column Places stands twice")]
    [InlineData(
        "Name,Places\nA,\"1\n",
        "A quotation mark that begins here is not closed. The file was read up to there"
    )]
    [InlineData("Name,Places\n\"A\"x,1\n", "Text stands after a closing quotation mark. The file was read up to there")]
    [InlineData("Name,Places\nA,1,2\n", "The line has 3 cells and the headings are 2. Is a quotation mark missing?")]
    [InlineData("Na\0me,Places\n", "This is not a text file. The file was read up to there")]
    public async Task A_broken_file_is_reported_in_plain_words(string file, string message) =>
        (await Read(file)).Faults.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused_with_advice()
    {
        var report = await CsvImport.ReadAsync(
            new MemoryStream([.. "Name,Places\nCaf"u8, 0xE9, .. ",1\n"u8]),
            Columns,
            Offer,
            cancel: Cancellation
        );

        report.Faults.ShouldHaveSingleItem().Message.ShouldContain("CSV UTF-8");
    }

    [Fact]
    public async Task Unknown_columns_are_passed_over_and_named() =>
        (await Read("Name,Colour,Places\nA,red,1\n")).IgnoredColumns.ShouldBe(["Colour"]);

    [Fact]
    public async Task Files_beyond_the_limits_are_read_no_further()
    {
        var rows = new CsvLimits(MostRows: 2, MostColumns: 3, LongestField: 50);

        (await Read("Name,Places\nA,1\nB,1\nC,1\n", rows))
            .Faults.ShouldHaveSingleItem()
            .Message.ShouldContain("more than 2 rows");
        (await Read("Name,Places\nA,1,1,1,1\n", rows))
            .Faults.ShouldHaveSingleItem()
            .Message.ShouldContain("more than 3 columns");
        (await Read($"Name,Places\n{new string('x', 51)},1\n", rows))
            .Faults.ShouldHaveSingleItem()
            .Message.ShouldContain("more than 50 characters");
    }

    [Fact]
    public async Task Very_many_faults_are_counted_and_the_first_ones_listed()
    {
        var file = "Name,Places\n" + string.Concat(Enumerable.Repeat("A,none\n", 5_000));

        var report = await Read(file, new CsvLimits(MostFaults: 10));

        (report.Faults.Count, report.FaultCount, report.FaultyRowCount).ShouldBe((10, 5_000, 5_000));
    }

    [Fact]
    public async Task What_was_exported_is_imported_unchanged()
    {
        var offers = Enumerable
            .Range(0, 300)
            .Select(i => new Row(
                string.Create(CultureInfo.InvariantCulture, $"={i}, \"quoted\"\nand more"),
                i,
                new DateOnly(2026, 1, 1).AddDays(i),
                i % 2 == 0 ? "london" : null,
                i % 3 == 0
            ))
            .ToList();
        var table = new CsvTable<Row>(
            ("Name", r => r.Name),
            ("Places", r => r.Places),
            ("Start date", r => r.Start),
            ("Region", r => r.Region),
            ("Part time", r => r.PartTime)
        );
        using var file = new MemoryStream();
        await table.WriteAsync(file, offers, cancel: Cancellation);
        file.Position = 0;

        var report = await CsvImport.ReadAsync(file, Columns, Offer, cancel: Cancellation);

        report.Rows.ShouldBe(offers);
        report.IsClean.ShouldBeTrue();
    }

    [Fact]
    public void No_bytes_make_an_import_throw() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                Gen.Elements("", "Name,Places\n", "Name;Places\nA;1\n\"").ToArbitrary(),
                (noise, start) =>
                {
                    var report = CsvImport
                        .ReadAsync(new MemoryStream([.. Encoding.UTF8.GetBytes(start), .. noise]), Columns, Offer)
                        .GetAwaiter()
                        .GetResult();
                    return report.RowCount >= report.Rows.Count + report.FaultyRowCount - 1;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Task<CsvReport<Row>> Read(string file, CsvLimits? limits = null) =>
        CsvImport.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), Columns, Offer, limits, Cancellation);

    private static Row? Offer(CsvRow row)
    {
        var name = row.Required("Name");
        var places = row.Whole("Places", 0, 1000);
        var start = row.Date("Start date");
        var region = row.Choice("Region", Regions);
        var partTime = row.YesOrNo("Part time");
        return row.IsGood ? new Row(name!, places ?? 0, start, region, partTime) : null;
    }

    private sealed record Row(string Name, int Places, DateOnly? Start, string? Region, bool? PartTime);
}
