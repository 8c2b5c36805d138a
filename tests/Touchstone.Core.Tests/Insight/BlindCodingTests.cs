using System.Text;
using Touchstone.Agreement;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Insight;

public sealed class BlindCodingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Until_release_nobody_sees_what_another_gave_on_any_page_count_export_or_filter()
    {
        var stage = await Stage(texts: 12, least: 4);
        var watching = await process.Person("Watching", Role.ProgrammeManager);
        var drawn = await Drawn(stage);
        await process.CodeWhole(stage.One, drawn[0], stage.Time);
        await process.Do(stage.One, new GiveCode(drawn[1].Id, stage.Money, 0, 6, Remark: "sealed remark"));
        await process.Do(stage.One, new WriteMemo(stage.Analysis, null, drawn[0].Id, "sealed memo"));

        foreach (var other in new[] { stage.Two, watching, stage.Lead })
        {
            foreach (var text in drawn)
            {
                var page = await process.Open(other, text);
                page.Codings.ShouldBeEmpty();
                page.Memos.ShouldBeEmpty();
                page.Suggestions.ShouldBeEmpty();
            }
            (await process.Do(other, new GetCodebook(stage.Analysis))).Lines.ShouldAllBe(l => l.Texts == 0);
            (await process.Do(other, new GetCode(stage.Analysis, stage.Time))).Codings.ShouldBeEmpty();
            foreach (
                var filter in new[]
                {
                    new TextFilter(Code: stage.Time),
                    new TextFilter(Coder: stage.One.Id),
                    new TextFilter(Progress: "anybody"),
                }
            )
            {
                (await process.Do(other, new GetTexts(stage.Analysis, filter))).Total.ShouldBe(0);
            }
            var list = await process.Do(other, new GetTexts(stage.Analysis, TextFilter.None));
            list.Lines.ShouldAllBe(l => l.Codes.IsEmpty);
            list.Coders.ShouldBeEmpty();
            (await process.Do(other, new GetAnalyses())).Single(a => a.Id == stage.Analysis).Finished.ShouldBe(0);
            foreach (var form in Enum.GetValues<ExchangeForm>())
            {
                var file = await process.Do(other, new GetExchange(stage.Analysis, form));
                var words = Encoding.UTF8.GetString(file.Content);
                words.ShouldNotContain("sealed");
                if (form == ExchangeForm.Codings)
                {
                    words.Trim().Split('\n').Length.ShouldBe(1);
                }
            }
            await process.Refused<Refusal.OutOfOrder, AgreementPage>(
                other,
                new GetAgreement(stage.Analysis, stage.Sample)
            );
        }
        // Their own they see.
        (await process.Open(stage.One, drawn[0]))
            .Codings.Single()
            .Code.ShouldBe("Time");
        // And nobody else can code there.
        await process.Refused<Refusal.OutOfOrder, Guid>(watching, new GiveCode(drawn[0].Id, stage.Time));
    }

    [Fact]
    public async Task After_release_agreement_is_shown_differences_are_settled_and_codings_stay()
    {
        var stage = await Stage(texts: 10, least: 5);
        var drawn = await Drawn(stage);
        drawn.Count.ShouldBe(5);
        (await process.Do(stage.One, new MyWork())).ShouldContain(w => w.What == "Code your texts of a blind sample");
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            stage.One,
            new SubmitBlindCoding(stage.Analysis, stage.Sample)
        );
        for (var i = 0; i < drawn.Count; i++)
        {
            await process.CodeWhole(stage.One, drawn[i], i < 3 ? [stage.Time] : [stage.Money]);
            await process.CodeWhole(stage.Two, drawn[i], i < 2 ? [stage.Time] : [stage.Money]);
        }
        await process.Do(stage.One, new SubmitBlindCoding(stage.Analysis, stage.Sample));
        (await process.Do(stage.One, new MyWork())).ShouldNotContain(w =>
            w.What == "Code your texts of a blind sample"
        );
        await process.Refused<Refusal.OutOfOrder, Guid>(stage.One, new GiveCode(drawn[0].Id, stage.Money));
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            stage.Lead,
            new ReleaseBlindCoding(stage.Analysis, stage.Sample, "Now")
        );
        await process.Do(stage.Two, new SubmitBlindCoding(stage.Analysis, stage.Sample));
        await process.Do(stage.Lead, new ReleaseBlindCoding(stage.Analysis, stage.Sample, null));

        var page = await process.Do(stage.Lead, new GetAgreement(stage.Analysis, stage.Sample));

        // 4 of 5 texts alike; by hand: expected .6 x .4 + .4 x .6 = .48, kappa (.8 - .48) / .52.
        page.Report.Figures[AgreementFigure.PercentAgreement].Value!.Value.ShouldBe(0.8, 1e-9);
        page.Report.Figures[AgreementFigure.CohenKappa].Value!.Value.ShouldBe(0.32 / 0.52, 1e-9);
        page.Differences.Select(d => (d.Text.Id, d.Code.Name))
            .ShouldBe([(drawn[2].Id, "Time"), (drawn[2].Id, "Money")], ignoreOrder: true);
        await process.Refused<Refusal.NotFound, Nothing>(
            stage.Lead,
            new Adjudicate(stage.Analysis, stage.Sample, drawn[0].Id, stage.Time, true, "Nothing to settle")
        );
        await process.Do(
            stage.Lead,
            new Adjudicate(stage.Analysis, stage.Sample, drawn[2].Id, stage.Time, false, "It speaks of pay")
        );
        var settled = await process.Do(stage.Lead, new GetAgreement(stage.Analysis, stage.Sample));
        settled.Differences.Count(d => d.Settled is null).ShouldBe(1);
        // The figures are of what coders gave by themselves, whatever was settled afterwards.
        settled.Report.Figures[AgreementFigure.PercentAgreement].Value!.Value.ShouldBe(0.8, 1e-9);
        await process.Refused<Refusal.OutOfOrder, Guid>(stage.Two, new GiveCode(drawn[2].Id, stage.Time));
        var csv = Encoding.UTF8.GetString(
            (await process.Do(stage.Lead, new GetExchange(stage.Analysis, ExchangeForm.Texts))).Content
        );
        csv.Split('\n')
            .Single(l => l.StartsWith($"{drawn[2].Place},", StringComparison.Ordinal))
            .ShouldEndWith(",Money\r");
    }

    [Fact]
    public async Task A_sample_is_drawn_by_share_from_texts_that_nobody_has_coded()
    {
        var lead = await process.Person("Lead", Role.EngagementFacilitator);
        var two = await process.Person("Two", Role.Evaluator);
        var analysis = await process.Opened(lead);
        await process.Bring(lead, analysis, Analyses.Rows(30));
        var code = await process.Code(lead, analysis, "Time");
        var texts = await process.Texts(lead, analysis);
        await process.CodeWhole(lead, texts[0], code);
        await process.Refused<Refusal.Invalid, Guid>(lead, new DrawBlindSample(analysis, null, [lead.Id, lead.Id]));
        await process.Refused<Refusal.Invalid, Guid>(
            lead,
            new DrawBlindSample(analysis, null, [lead.Id, (await process.Person("None")).Id])
        );

        await process.Do(lead, new DrawBlindSample(analysis, "Region", [lead.Id, two.Id], 10));

        var sample = (await process.Do(lead, new GetBlindCoding(analysis))).Samples.Single();
        sample.Sample.Texts.ShouldNotContain(texts[0].Id);
        sample.Sample.Strata.All.Select(s => (s.Value, s.Drawn, s.Of)).ShouldBe([("North", 3, 9), ("South", 7, 20)]);
        await process.Refused<Refusal.OutOfOrder, Guid>(
            lead,
            new DrawBlindSample(analysis, "Region", [lead.Id, two.Id], 10)
        );
    }

    private sealed record Staged(Actor Lead, Actor One, Actor Two, Guid Analysis, Guid Sample, Guid Time, Guid Money);

    private async Task<Staged> Stage(int texts, int least)
    {
        var lead = await process.Person("Lead", Role.ProgrammeManager);
        var one = await process.Person("One", Role.EngagementFacilitator);
        var two = await process.Person("Two", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        await process.Bring(lead, analysis, Analyses.Rows(texts));
        var time = await process.Code(lead, analysis, "Time");
        var money = await process.Code(lead, analysis, "Money");
        var sample = await process.Do(lead, new DrawBlindSample(analysis, "Profession", [one.Id, two.Id], least));
        return new Staged(lead, one, two, analysis, sample, time, money);
    }

    private async Task<IReadOnlyList<AnalysedText>> Drawn(Staged stage) =>
        [.. (await process.Texts(stage.Lead, stage.Analysis)).Where(t => t.SampleId is not null)];
}
