using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Core.Tests.Insight;

public sealed class CodebookTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_stale_edit_of_a_code_shows_both_texts_and_loses_neither()
    {
        var (lead, analysis) = await Opened();
        var code = await process.Code(lead, analysis, "Supervision");
        await process.Do(
            lead,
            new DescribeCode(analysis, code, Analyses.Words("Supervision", "Time with a supervisor"), null, 0)
        );

        var stale = await process.Refused<Refusal.Stale, int>(
            lead,
            new DescribeCode(analysis, code, Analyses.Words("Supervision", "Being supervised"), null, 0)
        );

        stale
            .Fields.Single(f => f.Field == "Definition")
            .ShouldBe(new StaleField("Definition", "Being supervised", "Time with a supervisor"));
    }

    [Fact]
    public async Task Codes_stand_in_a_tree_that_never_bites_its_tail()
    {
        var (lead, analysis) = await Opened();
        var top = await process.Code(lead, analysis, "Workforce");
        var below = await process.Code(lead, analysis, "Time", top);
        await process.Code(lead, analysis, "Backfill", below);
        await process.Refused<Refusal.Invalid, int>(
            lead,
            new DescribeCode(analysis, top, Analyses.Words("Workforce"), below, 0)
        );
        await process.Refused<Refusal.Invalid, Guid>(lead, new AddCode(analysis, Analyses.Words("TIME"), null));

        var book = await process.Do(lead, new GetCodebook(analysis));

        book.Lines.Select(l => (l.Code.Name, l.Depth)).ShouldBe([("Workforce", 1), ("Time", 2), ("Backfill", 3)]);
    }

    [Fact]
    public async Task A_merge_takes_codings_and_codes_below_with_it_and_can_be_undone()
    {
        var (lead, analysis) = await Opened();
        await process.Bring(lead, analysis, Analyses.Rows(3));
        var texts = await process.Texts(lead, analysis);
        var time = await process.Code(lead, analysis, "Time");
        var hours = await process.Code(lead, analysis, "Hours");
        var shifts = await process.Code(lead, analysis, "Shifts", hours);
        await process.CodeWhole(lead, texts[0], time, hours);
        await process.CodeWhole(lead, texts[1], hours);
        await process.Do(lead, new GiveCode(texts[2].Id, hours, 0, 6));
        var book = await process.Do(lead, new GetCodebook(analysis));

        await process.Do(lead, new MergeCodes(analysis, hours, time, book.Analysis.CodebookRevision));

        (await Counts(lead, analysis)).ShouldBe([("Time", 3), ("Shifts", 0), ("Hours", 0)]);
        (await process.Do(lead, new GetCode(analysis, shifts))).Code.ParentId.ShouldBe(time);
        await process.Refused<Refusal.Invalid, Guid>(lead, new GiveCode(texts[2].Id, hours));
        await process.Refused<Refusal.Stale, int>(
            lead,
            new MergeCodes(analysis, shifts, time, book.Analysis.CodebookRevision)
        );
        var merged = await process.Do(lead, new GetCodebook(analysis));
        merged.Undoable!.Said.ShouldBe("Merged “Hours” into “Time”");

        await process.Do(lead, new UndoCodebookChange(analysis, merged.Undoable.Number));

        (await Counts(lead, analysis)).ShouldBe([("Time", 1), ("Hours", 3), ("Shifts", 0)]);
        (await process.Open(lead, texts[0])).Codings.Select(c => c.Code).ShouldBe(["Hours", "Time"]);
        (await process.Open(lead, texts[2])).Codings.Single().Coding.EndsAt.ShouldBe(6);
    }

    [Fact]
    public async Task A_split_takes_the_chosen_codings_over_and_can_be_undone()
    {
        var (lead, analysis) = await Opened();
        await process.Bring(lead, analysis, Analyses.Rows(3));
        var time = await process.Code(lead, analysis, "Time");
        foreach (var text in await process.Texts(lead, analysis))
        {
            await process.CodeWhole(lead, text, time);
        }
        var page = await process.Do(lead, new GetCode(analysis, time));

        var split = await process.Do(
            lead,
            new SplitCode(
                analysis,
                time,
                Analyses.Words("Time to learn"),
                [.. page.Codings.Take(2).Select(c => c.CodingId)],
                page.Analysis.CodebookRevision
            )
        );

        (await Counts(lead, analysis)).ShouldBe([("Time", 1), ("Time to learn", 2)]);
        (await process.Do(lead, new GetCode(analysis, split))).Codings.Length.ShouldBe(2);
        var book = await process.Do(lead, new GetCodebook(analysis));
        await process.Do(lead, new UndoCodebookChange(analysis, book.Undoable!.Number));
        (await Counts(lead, analysis)).ShouldBe([("Time", 3), ("Time to learn", 0)]);
    }

    [Fact]
    public async Task Every_change_can_be_undone_back_to_the_beginning_and_the_history_tells_all_of_it()
    {
        var (lead, analysis) = await Opened();
        var a = await process.Code(lead, analysis, "One");
        await process.Do(lead, new DescribeCode(analysis, a, Analyses.Words("Two", "A number"), null, 0));
        await process.Do(lead, new SetCodeAside(analysis, a, true));
        for (var i = 0; i < 3; i++)
        {
            var last = (await process.Do(lead, new GetCodebook(analysis))).Undoable!.Number;
            await process.Do(lead, new UndoCodebookChange(analysis, last));
        }

        var book = await process.Do(lead, new GetCodebook(analysis));

        book.Undoable.ShouldBeNull();
        book.Changes.Length.ShouldBe(6);
        book.Lines.Single()
            .Code.ShouldSatisfyAllConditions(
                c => c.Name.ShouldBe("One"),
                c => c.Definition.ShouldBe(""),
                c => c.IsSetAside.ShouldBeTrue()
            );
        await process.Refused<Refusal.OutOfOrder, int>(lead, new UndoCodebookChange(analysis, 6));
    }

    [Fact]
    public async Task A_codebook_goes_out_as_REFI_QDA_and_comes_into_another_analysis()
    {
        var (lead, analysis) = await Opened();
        var top = await process.Code(lead, analysis, "Workforce");
        await process.Do(
            lead,
            new AddCode(
                analysis,
                CodeWords.Typed("Time", "Hours to learn", "when hours are named", "for pay", "no time at all"),
                top
            )
        );
        var file = await process.Do(lead, new GetExchange(analysis, ExchangeForm.Codebook));
        QdaValidator.CheckCodebook(file.Content).ShouldBeEmpty();
        var other = await process.Opened(lead);
        await process.Code(lead, other, "workforce");

        var brought = await process.Do(lead, new ImportCodebook(other, new Upload(file.Name, file.Content)));

        (brought.Added, brought.Left).ShouldBe((1, 1));
        var line = (await process.Do(lead, new GetCodebook(other))).Lines[1];
        (line.Code.Name, line.Depth).ShouldBe(("Time", 2));
        line.Code.Definition.ShouldContain("Give it: when hours are named");
        line.Code.Examples.ShouldBe(["no time at all"]);
        await process.Refused<Refusal.Invalid, ImportedCodes>(
            lead,
            new ImportCodebook(other, new Upload("no.qdc", "<!DOCTYPE x []><x/>"u8.ToArray()))
        );
    }

    private async Task<(Actor, Guid)> Opened()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        return (lead, await process.Opened(lead));
    }

    private async Task<(string, int)[]> Counts(Actor lead, Guid analysis) =>
        [.. (await process.Do(lead, new GetCodebook(analysis))).Lines.Select(l => (l.Code.Name, l.Texts))];
}
