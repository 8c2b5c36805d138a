using System.IO.Compression;
using System.Text;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Spreadsheets as people and machines make them: each is read right or named as faulty, never guessed at.</summary>
public sealed class PlanFileTests
{
    [Theory]
    [InlineData("plan.csv")]
    [InlineData("plan.xlsx")]
    public async Task A_plan_that_follows_the_template_is_read_with_its_totals(string name)
    {
        var lines = new[] { Plans.Line, Plans.With(("job_title", "Consultant nurse"), ("wte_in_post", "4")) };

        var file = await Plans.Read(
            name,
            name.EndsWith("csv", StringComparison.Ordinal) ? Plans.Csv(lines) : Plans.Xlsx(lines)
        );

        file.Report.CanBeTaken.ShouldBeTrue();
        file.Lines.Count.ShouldBe(2);
        file.Report.Totals.Single(t => t.Column == "wte_in_post").ShouldBe(new PlanTotal("wte_in_post", 9.4m, 2));
        file.Report.Totals.Single(t => t.Column == "headcount_in_post").Sum.ShouldBe(12);
    }

    [Fact]
    public async Task The_template_that_is_downloaded_can_be_filled_in_and_sent_back()
    {
        var columns = Plans.Columns();
        var template = PlanTemplate.Workbook(columns);

        var empty = await PlanFile.Read(columns, template, OfficePackage.Excel, TestContext.Current.CancellationToken);

        empty.Report.Problem.ShouldBe("There is no line below the headings");
        FileInspector.Inspect(new Upload("template.xlsx", template)).Problem.ShouldBeNull();
        FileInspector.Inspect(new Upload("template.csv", PlanTemplate.Csv(columns))).Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("<c><f>SUM(A1:A9)</f><v>6</v></c>", "works this cell out")]
    [InlineData("<c s=\"1\"><v>45000</v></c>", "turned this into a date (2023-03-15)")]
    [InlineData("<c s=\"2\"><v>0.5</v></c>", "percentage")]
    [InlineData("<c s=\"3\"><v>45000</v></c>", "turned this into a date")]
    [InlineData("<c s=\"4\"><v>0.5</v></c>", "percentage")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "only an error")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "true or false")]
    [InlineData("<c t=\"s\"><v>7</v></c>", "only an error")]
    [InlineData("<c><v>1e3</v></c>", "age groups|1000")]
    [InlineData("<c><v>NaN</v></c>", "only an error")]
    [InlineData("<c><v>-3</v></c>", "not below zero")]
    [InlineData("<c><v>4.5</v></c>", "whole number")]
    [InlineData("<c><v>99999999</v></c>", "20000 or less")]
    [InlineData("1,200", "without a comma")]
    [InlineData("2026-04-03", "digits, and nothing else")]
    [InlineData("3/4", "digits, and nothing else")]
    [InlineData("six", "digits, and nothing else")]
    [InlineData("٦", "digits, and nothing else")]
    [InlineData("1.2.3", "only an error")]
    [InlineData("5-10", "digits, and nothing else")]
    public async Task A_cell_that_can_mean_two_things_is_named_and_not_counted(string cell, string said)
    {
        var book = new MadeWorkbook().Format("d mmm yyyy").Format("0.0\"%\" %");
        var file = await Plans.Read(
            "plan.xlsx",
            book.Sheet("Workforce plan", MadeWorkbook.Lines([Plans.Headings, Plans.With(("headcount_in_post", cell))]))
                .Bytes()
        );

        if (said.Contains('|', StringComparison.Ordinal))
        {
            // A thousand written with an exponent is a thousand.
            file.Lines.Single().Cells[6].ShouldBe(said.Split('|')[1]);
            return;
        }
        file.Report.CanBeTaken.ShouldBeFalse();
        file.Lines.ShouldBeEmpty();
        var fault = file.Report.Faults.Single(f => f.Column == "headcount_in_post");
        fault.Line.ShouldBe(2);
        fault.Message.ShouldContain(said);
    }

    [Fact]
    public async Task Merged_cells_are_named_on_every_line_they_touch()
    {
        var body =
            MadeWorkbook.Lines([Plans.Headings, Plans.Line, Plans.Line, Plans.Line])
            + "<mergeCells><mergeCell ref=\"F3:F4\"/></mergeCells>";

        var file = await Plans.Read("plan.xlsx", new MadeWorkbook().Sheet("Workforce plan", body).Bytes());

        file.Report.FaultyLines.ShouldBe(2);
        file.Report.Faults.Select(f => f.Line).ShouldBe([3, 4]);
        file.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hidden_sheet_is_not_read_and_said_so()
    {
        var hidden = MadeWorkbook.Lines([Plans.Headings, Plans.With(("headcount_in_post", "999"))]);
        var file = await Plans.Read(
            "plan.xlsx",
            new MadeWorkbook()
                .Sheet("Old figures", hidden, "veryHidden")
                .Sheet("Posts", MadeWorkbook.Lines([Plans.Headings, Plans.Line]))
                .Bytes()
        );

        file.Report.Sheet.ShouldBe("Posts");
        file.Report.Totals.Single(t => t.Column == "headcount_in_post").Sum.ShouldBe(6);
        file.Report.Notes.ShouldContain(n => n.Contains("Old figures") && n.Contains("hidden"));
    }

    [Fact]
    public async Task Two_sheets_that_could_be_the_plan_are_asked_about()
    {
        var body = MadeWorkbook.Lines([Plans.Headings, Plans.Line]);
        var file = await Plans.Read("plan.xlsx", new MadeWorkbook().Sheet("A", body).Sheet("B", body).Bytes());

        file.Report.Problem!.ShouldContain("Several sheets");
    }

    [Fact]
    public async Task Hidden_lines_are_read_and_the_person_is_told()
    {
        var body = MadeWorkbook
            .Lines([Plans.Headings, Plans.Line, Plans.With(("job_title", "Consultant midwife"))])
            .Replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">", StringComparison.Ordinal);
        var file = await Plans.Read("plan.xlsx", new MadeWorkbook().Sheet("Workforce plan", body).Bytes());

        file.Lines.Count.ShouldBe(2);
        file.Report.Notes.ShouldContain(n => n.StartsWith("1 lines are hidden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<sheetData><row r=\"2\"/><row r=\"1\"><c><v>1</v></c></row>", "not in their order|No sheet")]
    [InlineData(
        "<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>",
        "one place"
    )]
    [InlineData("<sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>", "wider")]
    [InlineData("<sheetData><row r=\"1\"><c><v>1</v>", "damaged")]
    [InlineData("", "No sheet has the columns")]
    public async Task A_damaged_sheet_is_refused_in_words(string body, string said)
    {
        var content = new MadeWorkbook().Sheet("Workforce plan", body).Bytes();
        var file = await PlanFile.Read(
            Plans.Columns(),
            content,
            OfficePackage.Excel,
            TestContext.Current.CancellationToken
        );

        said.Split('|').ShouldContain(s => file.Report.Problem!.Contains(s), file.Report.Problem);
        file.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void What_carries_programs_bombs_or_reaches_out_is_refused_before_it_is_read()
    {
        var good = MadeWorkbook.Lines([Plans.Headings, Plans.Line]);
        Problem("plan.xlsm", Plans.Xlsx(Plans.Line)).ShouldContain("macros");
        Problem("plan.xlsx", new MadeWorkbook().Sheet("P", good).Part("xl/vbaProject.bin", "x").Bytes())
            .ShouldContain("macros");
        Problem("plan.xlsx", Bomb()).ShouldContain("too much");
        Problem(
                "plan.xlsx",
                new MadeWorkbook()
                    .Sheet("P", good)
                    .Part(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/externalLinkPath\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"
                    )
                    .Bytes()
            )
            .ShouldContain("from elsewhere");
        Problem(
                "plan.xlsx",
                new MadeWorkbook()
                    .Sheet("P", good)
                    .Part("xl/x.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                    .Bytes()
            )
            .ShouldContain("cannot be taken");
        Problem("plan.xlsx", "PK\u0003\u0004 and no more"u8.ToArray()).ShouldContain("cannot be taken");
        Problem("plan.xlsx", Plans.Csv(Plans.Line)).ShouldContain("not a Excel");
        Problem("plan.xls", [0xD0, 0xCF, 0x11, 0xE0]).ShouldContain(".xlsx");
    }

    [Fact]
    public async Task Text_in_another_encoding_is_refused_and_never_read_as_something_else()
    {
        var title = Plans.With(("job_title", "Praticien avancé"));
        Problem("plan.csv", Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(Plans.Csv(title)))).ShouldContain("UTF-8");
        Problem("plan.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("job_title")])
            .ShouldContain("UTF-8");

        var marked = await Plans.Read("plan.csv", [.. Encoding.UTF8.Preamble, .. Plans.Csv(title)]);
        marked.Lines.Single().Cells[0].ShouldBe("Praticien avancé");
    }

    [Theory]
    [InlineData("\"open", "quotation mark")]
    [InlineData("a;b;c\r\n1;2;3", "No sheet has the columns")]
    [InlineData("", "No sheet has the columns|not empty")]
    [InlineData("job_title,job_title,band\r\nx,y,8a", "stands twice")]
    [InlineData("job_title,band\r\nx,8a", "no column base_profession")]
    public async Task A_table_of_another_shape_is_refused_in_words(string text, string said)
    {
        var file = await PlanFile.Read(
            Plans.Columns(),
            Encoding.UTF8.GetBytes(text),
            "text/csv",
            TestContext.Current.CancellationToken
        );

        said.Split('|').ShouldContain(s => file.Report.Problem!.Contains(s), file.Report.Problem);
    }

    [Fact]
    public async Task What_would_run_in_a_spreadsheet_is_not_taken_for_a_title()
    {
        var file = await Plans.Read("plan.csv", Plans.Csv(Plans.With(("job_title", "=cmd|' /C calc'!A0"))));

        file.Report.Faults.Single().Message.ShouldContain("begins like a formula");
    }

    [Fact]
    public async Task Codes_are_taken_by_code_or_name_and_nothing_near_them()
    {
        var named = Plans.With(("base_profession", "Nurse"), ("band", "Band 8A"), ("setting", "Emergency department"));
        var near = Plans.With(("base_profession", "Nurses"));

        (await Plans.Read("plan.csv", Plans.Csv(named)))
            .Lines.Single()
            .Cells[1..4]
            .ShouldBe(["nurse", "8a", "emergency-department"]);
        (await Plans.Read("plan.csv", Plans.Csv(near))).Report.Faults.Single().Column.ShouldBe("base_profession");
    }

    [Fact]
    public async Task More_hours_than_people_cannot_be()
    {
        var file = await Plans.Read("plan.csv", Plans.Csv(Plans.With(("wte_in_post", "6.2"))));

        file.Report.Faults.Single().Column.ShouldBe("wte_in_post");
    }

    [Fact]
    public async Task Figures_of_another_day_are_not_taken()
    {
        string[] headings = [.. Plans.Headings, "as_at"];
        var text =
            $"{string.Join(',', headings)}\r\n{string.Join(',', Plans.Line)},2025-03-31\r\n{string.Join(',', Plans.Line)},31/03/2026\r\n{string.Join(',', Plans.Line)},2026-03-31\r\n";

        var file = await Plans.Read("plan.csv", Encoding.UTF8.GetBytes(text));

        file.Report.Faults.Select(f => f.Line).ShouldBe([2, 3]);
        file.Report.Faults[0].Message.ShouldContain("31 March 2025");
    }

    [Fact]
    public async Task Any_bytes_at_all_give_a_report()
    {
        var good = Plans.Xlsx(Plans.Line);
        var random = new Random(20261121);
        for (var i = 0; i < 300; i++)
        {
            byte[] changed = [.. good];
            for (var n = 0; n < 1 + (i % 5); n++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }
            if (FileInspector.Inspect(new Upload("plan.xlsx", changed)).Problem is null)
            {
                var file = await PlanFile.Read(
                    Plans.Columns(),
                    changed,
                    OfficePackage.Excel,
                    TestContext.Current.CancellationToken
                );
                file.Report.ShouldNotBeNull();
            }
        }
    }

    [Theory]
    [InlineData("General", CellKind.Number)]
    [InlineData("#,##0.00", CellKind.Number)]
    [InlineData("0 \"days\"", CellKind.Number)]
    [InlineData("[Red]0", CellKind.Number)]
    [InlineData("0\\m", CellKind.Number)]
    [InlineData("yyyy-mm-dd", CellKind.Date)]
    [InlineData("[h]:mm", CellKind.Date)]
    [InlineData("0.0%", CellKind.Percentage)]
    [InlineData("0\"%\"", CellKind.Number)]
    public void A_format_shows_a_number_as_what_it_says(string code, CellKind kind) =>
        CellFormats.Kind(code).ShouldBe(kind);

    private static string Problem(string name, byte[] content) =>
        FileInspector.Inspect(new Upload(name, content)).Problem.ShouldNotBeNull();

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(new MemoryStream(Plans.Xlsx(Plans.Line)), ZipArchiveMode.Read))
        using (var bomb = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                using var from = entry.Open();
                using var to = bomb.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }
            using var big = bomb.CreateEntry("xl/media/big.bin", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 260; i++)
            {
                big.Write(zeros);
            }
        }
        return stream.ToArray();
    }
}
