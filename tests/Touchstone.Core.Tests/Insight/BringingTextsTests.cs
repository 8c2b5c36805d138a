using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Insight;

public sealed class BringingTextsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_spreadsheet_is_looked_at_row_by_row_before_anything_is_taken()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        var csv = """
            Respondent,Profession,May be quoted,What would help?
            R1,Nurse,yes,"Time for supervision, and somebody to give it"
            R2,Paramedic,perhaps,A clear role with a clear name and a clear place in the team
            R1,Doctor,no,Nothing else that I can think of at this moment
            R3,Nurse,,
            """;
        var upload = await process.Do(lead, new BringUpload(analysis, "Answers", Analyses.Csv(csv)));

        var page = await process.Do(lead, new GetTextUpload(analysis, upload));
        page.Upload.Columns.All.Select(c => c.Use)
            .ShouldBe([ColumnUse.Respondent, ColumnUse.Attribute, ColumnUse.Consent, ColumnUse.Text]);
        page.Report.Rows.ShouldBe(4);
        page.Report.Empty.ShouldBe(1);
        page.Report.Faults.Select(f => (f.Line, f.Column)).ShouldBe([(3, "May be quoted"), (4, "Profession")]);
        page.Report.CanBeTaken.ShouldBeFalse();
        await process.Refused<Refusal.OutOfOrder, Guid>(lead, new TakeUpload(analysis, upload, 0));
        (await process.Texts(lead, analysis)).ShouldBeEmpty();

        await process.Do(
            lead,
            new SayColumns(
                analysis,
                upload,
                "Answers",
                [ColumnUse.Respondent, ColumnUse.LeaveOut, ColumnUse.LeaveOut, ColumnUse.Text],
                new DateOnly(2026, 3, 1),
                new DateOnly(2026, 3, 28),
                120,
                0
            )
        );
        await process.Refused<Refusal.Stale, Guid>(lead, new TakeUpload(analysis, upload, 0));
        await process.Do(lead, new TakeUpload(analysis, upload, 1));

        var texts = await process.Texts(lead, analysis);
        texts.Count.ShouldBe(3);
        texts.ShouldAllBe(t => !t.CanBeQuoted && t.Attributes.IsEmpty);
        texts.Select(t => t.Respondent).ShouldBe(["R1", "R2", "R1"]);
        var source = (await process.Do(lead, new GetAnalysis(analysis))).Sources.Single();
        (source.Invited, source.CollectedTo, source.Texts).ShouldBe((120, new DateOnly(2026, 3, 28), 3));
    }

    [Theory]
    [InlineData("Name,What would help?\nRobin,More time to learn\n", "Name")]
    [InlineData("Work email,What would help?\nx,More time to learn\n", "email")]
    public async Task What_points_at_people_is_refused_and_not_even_kept_as_a_file(string csv, string said)
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);

        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            lead,
            new BringUpload(analysis, "Answers", Analyses.Csv(csv))
        );

        refusal.Faults.Single().Message.ShouldContain(said);
        (await process.Do(lead, new GetAnalysis(analysis))).Uploads.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_with_an_address_in_it_is_not_taken()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        var csv = "Id,What would help?\nR1,More time\nR2,Write to me at robin@alliance.example and I will say more\n";
        var upload = await process.Do(lead, new BringUpload(analysis, "Answers", Analyses.Csv(csv)));
        var uses = (await process.Do(lead, new GetTextUpload(analysis, upload))).Upload.Columns.All;
        await process.Do(
            lead,
            new SayColumns(analysis, upload, "Answers", [uses[0].Use, ColumnUse.Text], null, null, null, 0)
        );

        var report = (await process.Do(lead, new GetTextUpload(analysis, upload))).Report;

        report.Pointing.ShouldBe(1);
        report.CanBeTaken.ShouldBeFalse();
        var notes = await process.Refused<Refusal.Invalid, Guid>(
            lead,
            new BringNotes(analysis, "Roundtable", null, "Call me on 07700 900123", false)
        );
        notes.Faults.Single().Field.ShouldBe("Words");
    }

    [Fact]
    public async Task Notes_are_taken_apart_at_empty_lines_and_keep_their_words_exactly()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);

        await process.Do(
            lead,
            new BringNotes(
                analysis,
                "Roundtable of employers",
                new DateOnly(2026, 3, 2),
                "Backfill is the worry 😟 — nobody pays.\r\n\r\nÉlan, yes;\r\ntime, no.",
                true
            )
        );

        var texts = await process.Texts(lead, analysis);
        texts.Select(t => t.Words).ShouldBe(["Backfill is the worry 😟 — nobody pays.", "Élan, yes;\ntime, no."]);
        texts[0].Length.ShouldBe(38);
        texts[0].Slice(22, 23).ShouldBe("😟");
    }

    [Fact]
    public async Task Consent_that_is_taken_back_closes_all_words_of_the_person_and_stays_so()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        await process.Bring(
            lead,
            analysis,
            "Respondent,Consent,What helps most?,What stands in the way?\nR1,yes,Time,Money\nR2,yes,People,Nothing\n"
        );
        var texts = await process.Texts(lead, analysis);
        texts.Count(t => t.CanBeQuoted).ShouldBe(4);

        (await process.Do(lead, new WithdrawQuoting(texts[0].Id, "They wrote to us"))).ShouldBe(2);

        (await process.Texts(lead, analysis)).Count(t => t.CanBeQuoted).ShouldBe(2);
        await process.Refused<Refusal.OutOfOrder, int>(lead, new WithdrawQuoting(texts[0].Id, "Again"));
    }

    [Fact]
    public async Task What_a_conflict_closes_is_closed_here_in_lists_texts_and_exports()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var other = await process.Person("Bo", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        await process.Bring(lead, analysis, Analyses.Rows(3));
        var text = (await process.Texts(lead, analysis))[0];
        await process.Do(other, new GetText(text.Id, TextFilter.None));

        await process.Declare(other, RecordKinds.Analysis.Ref(analysis), InterestState.Conflict);

        (await process.Do(other, new GetAnalyses())).ShouldNotContain(a => a.Id == analysis);
        await process.Refused<Refusal.InConflict, AnalysisPage>(other, new GetAnalysis(analysis));
        await process.Refused<Refusal.InConflict, TextPage>(other, new GetText(text.Id, TextFilter.None));
        await process.Refused<Refusal.InConflict, ExchangeFile>(other, new GetExchange(analysis, ExchangeForm.Texts));
        await process.Refused<Refusal.InConflict, CodebookPage>(other, new GetCodebook(analysis));
        var stranger = await process.Person("Cy");
        await process.Refused<Refusal.NotAllowed, TextPage>(stranger, new GetText(text.Id, TextFilter.None));
    }

    [Fact]
    public async Task Texts_are_found_by_anything_that_is_known_of_them()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        await process.Bring(lead, analysis, Analyses.Rows(12, i => $"Word{i} about supervision and time at work"));
        var code = await process.Code(lead, analysis, "Supervision");
        var texts = await process.Texts(lead, analysis);
        await process.CodeWhole(lead, texts[4], code);

        (await Found(new TextFilter(Words: "word1"))).ShouldBe([2, 11, 12]);
        (await Found(new TextFilter(Words: "%"))).ShouldBeEmpty();
        (await Found(new TextFilter(Attribute: "Profession", Value: "Paramedic"))).ShouldBe([2, 4, 6, 8, 10, 12]);
        (await Found(new TextFilter(Code: code))).ShouldBe([5]);
        (await Found(new TextFilter(Coder: lead.Id))).ShouldBe([5]);
        (await Found(new TextFilter(Progress: "open"))).Length.ShouldBe(11);
        (await Found(new TextFilter(Progress: "mine"))).ShouldBe([5]);
        (await Found(new TextFilter(Quotable: true))).Length.ShouldBe(8);

        async Task<int[]> Found(TextFilter filter)
        {
            var list = await process.Do(lead, new GetTexts(analysis, filter));
            list.Total.ShouldBe(list.Lines.Length);
            return [.. list.Lines.Select(l => l.Text.Place)];
        }
    }
}
