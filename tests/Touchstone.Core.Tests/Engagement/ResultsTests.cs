using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class ResultsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Setting = new(
        QuestionKind.Single,
        "Where do you work?",
        Choices: "Hospital\nCommunity\nAt sea",
        About: true
    );
    private static readonly QuestionDraft Clear = new(QuestionKind.Agreement, "The approach is clear.");
    private static readonly QuestionDraft Words = new(QuestionKind.Text, "What would you change?");
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Figures_are_made_once_after_the_closing_and_nothing_can_be_added_then()
    {
        var it = await Answered();
        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Manager, await Count(it));
        await process.Refused<Refusal.NotFound, ResultsPage>(it.Manager, new GetResults(it.Questionnaire));

        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, await Count(it));

        var results = (await process.Do(it.Manager, new GetResults(it.Questionnaire))).Document;
        results.Answers.ShouldBe(45);
        var agreement = results.Questions[1].Tables.Single();
        agreement.Answered.ShouldBe(45);
        agreement.Lines.Select(l => l.Count).ShouldBe([25, 20, 0, 0, 0, 0, 0]);
        var share = Share.Of(agreement, agreement.Lines[0])!.Value;
        share.Value.ShouldBe(25 / 45d);
        share.Interval.Low.ShouldBe(0.4118, 0.0001);
        share.Interval.High.ShouldBe(0.6906, 0.0001);
        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Manager, await Count(it));
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            it.Manager,
            new TypeInAnswers(
                it.Questionnaire,
                (await it.Form()).VersionId,
                Consultation.Chose("q2", "a1"),
                new Standpoint(Capacity.Self)
            )
        );
    }

    [Fact]
    public async Task Groups_too_small_are_taken_together_and_no_cut_tells_them_apart()
    {
        var it = await Counted();

        var results = (await process.Do(it.Manager, new GetResults(it.Questionnaire))).Document;

        results
            .Groups[0]
            .Groups.Select(g => (g.Text, g.Size))
            .ShouldBe([("Hospital", 24), ("Community, or At sea, or No answer", 21)]);
        results.Questions[0].Tables.Single().Lines.Select(l => l.Count).ShouldBe([24, null, null, null]);
        var cut = results.Questions[1].Tables.Single().Cuts.First(c => c.By == "q1");
        cut.Groups.Select(g => g.Counts?[0]).ShouldBe([14, 11]);
    }

    [Fact]
    public async Task The_public_reads_the_figures_once_they_are_published()
    {
        var it = await Counted();
        await process.Refused<Refusal.NotFound, ResultsPage>(Actor.Anonymous, new GetPublicResults(it.Questionnaire));
        await process.Refused<Refusal.SignInNeeded, ResultsPage>(Actor.Anonymous, new GetResults(it.Questionnaire));

        await process.Do(it.Manager, new ShowResults(it.Exercise));

        (await process.Do(Actor.Anonymous, new GetPublicResults(it.Questionnaire))).Document.Answers.ShouldBe(45);
        (await process.Do(Actor.Anonymous, new GetExercises()))
            .Single(l => l.Id == it.Exercise)
            .HasResults.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_figure_of_a_file_is_one_of_the_page_and_what_is_hidden_is_empty()
    {
        var it = await Counted();
        var document = (await process.Do(it.Manager, new GetResults(it.Questionnaire))).Document;

        var totals = ResultsExport.Totals(document).ToList();
        var cuts = ResultsExport.Cuts(document).ToList();

        totals.ShouldAllBe(row => row.Count == ResultsExport.TotalHeadings.Count);
        totals
            .Select(row => row[4])
            .ShouldBe(
                document.Questions.SelectMany(q => q.Tables).SelectMany(t => t.Lines).Select(l => (object?)l.Count)
            );
        cuts.ShouldAllBe(row => row.Count == ResultsExport.CutHeadings.Count);
        cuts.Where(row => row[5] is int).Select(row => (int)row[5]!).ShouldAllBe(n => n == 0 || n >= document.Minimum);
        cuts.Where(row => (string?)row[7] == "hidden").ShouldAllBe(row => row[5] == null);
    }

    [Fact]
    public async Task What_people_wrote_is_read_with_its_question_and_consent_and_never_with_a_name()
    {
        var it = await Counted();

        var comments = (await process.Do(it.Manager, new GetComments(it.Exercise))).Parts.Single().Comments;

        comments.Length.ShouldBe(12);
        comments.ShouldAllBe(c => c.Question == Words.Text && c.QuestionId == "q3" && c.Organisation == null);
        comments.Count(c => c.MayQuote).ShouldBe(6);
        comments.Select(c => c.Text).Order().First().ShouldBe("Comment 0");
        comments
            .Where(c => c.Attributes.Count > 0)
            .GroupBy(c => string.Join("|", c.Attributes.OrderBy(a => a.Key).Select(a => a.Value)))
            .ShouldAllBe(g => g.Count() >= 10);
    }

    [Fact]
    public async Task After_the_count_a_respondent_can_still_take_back_the_consent_to_be_quoted()
    {
        var it = await Answered();
        var secret = Respondent.NewSecret();
        await it.Answer(
            AnswerSheet.Empty.With("q3", new(Text: "Quote me not.")),
            secret,
            new Standpoint(Capacity.Organisation, "Open Trust", true, true)
        );
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, await Count(it));

        (await process.Do(Actor.Anonymous, new WithdrawAnswers(it.Questionnaire, secret))).ShouldBeFalse();

        var comments = (await process.Do(it.Manager, new GetComments(it.Exercise))).Parts.Single().Comments;
        var comment = comments.Single(c => c.Text == "Quote me not.");
        comment.MayQuote.ShouldBeFalse();
        comment.Organisation.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_kept_and_never_sent_is_erased_with_the_count()
    {
        var it = await Answered();
        await process.Do(
            Actor.Anonymous,
            new KeepAnswers(
                it.Questionnaire,
                (await it.Form()).VersionId,
                Consultation.Chose("q2", "a1"),
                Respondent.NewSecret()
            )
        );
        process.Clock.Pass(TimeSpan.FromDays(8));

        await process.Do(it.Manager, await Count(it));

        await using var db = process.Open();
        (await db.Set<KeptAnswers>().CountAsync(k => k.QuestionnaireId == it.Questionnaire, Cancel)).ShouldBe(0);
    }

    /// <summary>24 in hospitals, 18 in the community, 2 at sea and 1 who does not say; 25 agree strongly and 20 agree; 12 write.</summary>
    private async Task<Consultation> Answered()
    {
        var it = await Consultation.Open(process, Setting, Clear, Words);
        for (var i = 0; i < 45; i++)
        {
            var sheet = Consultation.Chose("q2", i is < 10 or >= 20 and < 35 ? "a5" : "a4");
            sheet =
                i < 44
                    ? sheet.With(
                        "q1",
                        new([
                            i < 24 ? "c1"
                            : i < 42 ? "c2"
                            : "c3",
                        ])
                    )
                    : sheet;
            sheet = i < 12 ? sheet.With("q3", new(Text: $"Comment {i}")) : sheet;
            await it.Answer(sheet, standpoint: new Standpoint(Capacity.Self, MayQuote: i % 2 == 0));
        }
        return it;
    }

    private async Task<Consultation> Counted()
    {
        var it = await Answered();
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, await Count(it));
        return it;
    }

    private static async Task<CountAnswers> Count(Consultation it) =>
        new(it.Exercise, (await it.Work()).Page.Exercise.Revision);
}
