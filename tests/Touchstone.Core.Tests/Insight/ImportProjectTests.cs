using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Insight;

public sealed class ImportProjectTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_project_that_went_out_comes_in_with_its_texts_codes_and_codings_and_nothing_of_it_is_quoted()
    {
        var (lead, analysis) = await Coded();
        var file = new Upload(
            "project.qdpx",
            (await process.Do(lead, new GetExchange(analysis, ExchangeForm.Project))).Content
        );
        var other = await process.Opened(lead);

        var would = await process
            .Services.GetRequiredService<UseCaseRunner>()
            .Rehearse(lead, new ImportProject(other, file), TestContext.Current.CancellationToken);
        (await process.Texts(lead, other)).ShouldBeEmpty();
        (await process.Do(lead, new GetCodebook(other))).Lines.ShouldBeEmpty();
        var came = await process.Do(lead, new ImportProject(other, file));

        (came.Texts, came.Codes, came.Codings).ShouldBe((3, 2, 3));
        (would.Value with { Lost = came.Lost }).ShouldBe(came);
        would.Value.Lost.ShouldBe(came.Lost);
        came.Lost.ShouldContain("1 memo is left out.");
        came.Lost.ShouldContain(l => l.Contains("names of sources are left out", StringComparison.Ordinal));
        var texts = await process.Texts(lead, other);
        texts.Select(t => t.Words).ShouldBe((await process.Texts(lead, analysis)).Select(t => t.Words));
        texts.ShouldAllBe(t => !t.MayQuote);
        texts.ShouldAllBe(t => t.Attributes.ContainsKey("Profession"));
        var page = await process.Open(lead, texts[0]);
        page.Codings.Select(c => (c.Code, Words: texts[0].Slice(c.Coding.StartsAt, c.Coding.EndsAt), c.By, c.IsMine))
            .ShouldBe(
                [
                    ("Supervision", texts[0].Words, "Ash (elsewhere)", false),
                    ("Time", "Case 0 😟", "Ash (elsewhere)", false),
                ],
                ignoreOrder: true
            );
        var lines = (await process.Do(lead, new GetCodebook(other))).Lines;
        lines.Select(l => (l.Code.Name, l.Depth)).ShouldBe([("Time", 1), ("Supervision", 2)]);
        (await process.Do(lead, new ImportProject(other, file))).Codes.ShouldBe(0);
    }

    [Fact]
    public async Task The_files_of_Consult_come_in_by_question_and_theme()
    {
        var (lead, analysis) = await Coded();
        var file = (await process.Do(lead, new GetExchange(analysis, ExchangeForm.Consult))).Content;
        var other = await process.Opened(lead);

        var came = await process.Do(lead, new ImportProject(other, new Upload("consult.zip", file)));

        came.Texts.ShouldBe(3);
        came.Codings.ShouldBeGreaterThan(0);
        (await process.Texts(lead, other))
            .Select(t => t.Words)
            .Order()
            .ShouldBe((await process.Texts(lead, analysis)).Select(t => t.Words).Order());
    }

    [Theory]
    [InlineData("project.qdpx", "words and no archive")]
    [InlineData("consult.zip", "words and no archive")]
    public async Task What_is_no_archive_is_refused(string name, string words)
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);

        await Refused(lead, new Upload(name, Encoding.UTF8.GetBytes(words)));
    }

    [Theory]
    [InlineData("project.qdpx", "../../out.txt", 10)]
    [InlineData("project.qdpx", "project.qde", 150 << 20)]
    [InlineData("consult.zip", "inputs/question_part_1/responses.jsonl", 250 << 20)]
    public async Task Archives_that_climb_out_or_unpack_to_far_more_than_their_size_are_refused(
        string name,
        string entry,
        int size
    )
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        using var packed = new MemoryStream();
        await using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        await using (var inside = await zip.CreateEntry(entry).OpenAsync(TestContext.Current.CancellationToken))
        {
            var nothing = new byte[1 << 20];
            for (var left = size; left > 0; left -= nothing.Length)
            {
                inside.Write(nothing, 0, Math.Min(left, nothing.Length));
            }
        }

        await Refused(lead, new Upload(name, packed.ToArray()));
    }

    private async Task Refused(Actor lead, Upload file)
    {
        var analysis = await process.Opened(lead);
        var refusal = await process.Refused<Refusal.Invalid, ImportedProject>(lead, new ImportProject(analysis, file));
        refusal.Faults.Single().Field.ShouldBe("File");
        (await process.Texts(lead, analysis)).ShouldBeEmpty();
    }

    /// <summary>Three texts, two codes of which one is below the other, three codings and a memo.</summary>
    private async Task<(Actor Lead, Guid Analysis)> Coded()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        await process.Bring(lead, analysis, Analyses.Rows(3, i => $"Case {i} 😟 — nobody has time for supervision"));
        var time = await process.Code(lead, analysis, "Time");
        var supervision = await process.Code(lead, analysis, "Supervision", time);
        var texts = await process.Texts(lead, analysis);
        await process.Do(lead, new GiveCode(texts[0].Id, supervision));
        await process.Do(lead, new GiveCode(texts[0].Id, time, 0, 8));
        await process.Do(lead, new GiveCode(texts[1].Id, time));
        await process.Do(lead, new WriteMemo(analysis, null, texts[0].Id, "Strong words"));
        return (lead, analysis);
    }
}
