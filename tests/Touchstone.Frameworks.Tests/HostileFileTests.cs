using System.IO.Compression;
using System.Text;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Storage;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class HostileFileTests
{
    [Fact]
    public void A_damaged_file_of_any_format_gives_a_report_and_never_an_exception()
    {
        var package = SampleSpecification.Make(domains: 2, capabilitiesPerDomain: 2, statementsPerCapability: 3);
        byte[][] files =
        [
            CaseWriter.Write(package, CaseEdition.V11).Content.ToArray(),
            FaultyPackage.Make(),
            CaseDialect.Make(),
            FrameworkJson.Write(package),
            Exchange.CtdlAsn.CtdlAsnWriter.Write(package).Content.ToArray(),
            TableWriter.WriteCsv(package).Content.ToArray(),
            TableWriter.WriteXlsx(package).Content.ToArray(),
            WordSpecification.Write(package),
        ];
        var random = new Random(11);
        foreach (var file in files)
        {
            for (var i = 0; i < 150; i++)
            {
                var damaged = file.ToArray();
                for (var hits = random.Next(1, 8); hits > 0; hits--)
                {
                    damaged[random.Next(damaged.Length)] =
                        random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0n\\"[random.Next(10)];
                }

                if (i % 3 == 0)
                {
                    damaged = damaged[..random.Next(damaged.Length)];
                }

                FrameworkReader.Read(damaged).Report.ShouldNotBeNull();
            }
        }
    }

    [Theory]
    [InlineData("{\"CFDocument\":")]
    [InlineData("{\"CFItems\":[[[[[[[[[[")]
    [InlineData("{\"CFDocument\":{\"identifier\":\"\\ud800\",\"title\":\"\\udfff\"}}")]
    [InlineData("{\"CFDocument\":5,\"CFItems\":{},\"CFAssociations\":\"x\"}")]
    [InlineData(
        "{\"CFDocument\":{},\"CFItems\":[null,1,\"x\",{}],\"CFAssociations\":[{}],\"CFRubrics\":[{\"CFRubricCriteria\":[1]}]}"
    )]
    public void Odd_packages_are_answered(string text) =>
        CaseReader.Read(Encoding.UTF8.GetBytes(text)).Report.Findings.ShouldNotBeEmpty();

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var import = CaseReader.Read(Encoding.UTF8.GetBytes("{\"CFItems\":" + new string('[', 1_000_000)));

        import.Package.ShouldBeNull();
    }

    [Theory]
    [InlineData("{\"CFDocument\":{\"identifier\":\"x\"},\"CFItems\":[", "{},", "{}]}")]
    [InlineData("{\"CFDocument\":{\"identifier\":\"x\"},\"CFItems\":[", "1,", "1]}")]
    [InlineData("{\"CFDocument\":{\"identifier\":\"x\"},\"CFAssociations\":[", "{\"a\":1},", "{}]}")]
    [InlineData("{\"CFDocument\":{\"identifier\":\"x\"},\"other\":[", "1,", "1]}")]
    public void Reading_rubbish_allocates_in_all_no_more_than_a_few_times_the_size_of_the_file(
        string start,
        string repeated,
        string end
    )
    {
        var file = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(repeated, 2_000_000)) + end);
        CaseReader.Read("{}"u8.ToArray());

        var before = GC.GetAllocatedBytesForCurrentThread();
        CaseReader.Read(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // In all, over the whole reading; what is held at one moment is less.
        allocated.ShouldBeLessThan(12L * file.Length);
    }

    [Fact]
    public void What_is_kept_of_a_real_package_is_no_more_than_a_few_times_the_size_of_the_file()
    {
        var file = CaseWriter.Write(CaseReader.Read(FaultyPackage.Make()).Package!, CaseEdition.V10).Content;
        var many = Enumerable.Range(0, 40).Select(_ => CaseReader.Read(file).Package!).Take(1).ToList();
        many.Clear();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 40; i++)
        {
            many.Add(CaseReader.Read(file).Package!);
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        kept.ShouldBeLessThan(4L * 40 * file.Length);
        many.Count.ShouldBe(40);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns='m' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Framework' r:id='rId1'/></sheets></workbook>"
            );
            Write(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='s.xml'/></Relationships>"
            );
            Write(zip, "xl/sharedStrings.xml", "<sst><si><t>" + new string('a', 64 << 20) + "</t></si></sst>");
        }

        var import = FrameworkReader.Read(stream.ToArray());

        import.Package.ShouldBeNull();
    }

    [Fact]
    public void A_document_type_with_entities_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "word/document.xml", "<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d>&a;</d>");
        }

        FrameworkReader.Read(stream.ToArray()).Package.ShouldBeNull();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
