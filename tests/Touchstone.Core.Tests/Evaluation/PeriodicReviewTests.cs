using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Evaluation;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Evaluation;

public sealed class PeriodicReviewTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_review_opens_when_its_date_comes_and_a_re_endorsement_sets_the_next()
    {
        var manager = await process.Person("Greta Holm", Role.ProgrammeManager);
        var credential = await Launched(process.Today.AddDays(30));
        var dates = ActivatorUtilities.CreateInstance<ReviewDates>(process.Services);
        await dates.OpenDue(Cancel);
        (await ReviewsOf(manager, credential)).ShouldBeEmpty();

        process.Clock.Pass(TimeSpan.FromDays(31));
        await dates.OpenDue(Cancel);
        (await dates.OpenDue(Cancel)).ShouldBe(0);
        var review = (await ReviewsOf(manager, credential)).ShouldHaveSingleItem();

        await process.Refused<Refusal.OutOfOrder, Guid>(manager, Decide(review, "re-endorse", manager));
        await process.Do(manager, new RecordFindings(review, "It is current.", 0));
        await process.Refused<Refusal.Stale, int>(manager, new RecordFindings(review, "It is not.", 0));
        await process.Refused<Refusal.Invalid, Guid>(
            manager,
            Decide(review, "re-endorse", manager) with
            {
                ReviewAgainBy = process.Today,
            }
        );
        var next = process.Today.AddDays(1000);
        await process.Do(manager, Decide(review, "re-endorse", manager) with { ReviewAgainBy = next });

        (await Find(credential)).ReviewBy.ShouldBe(next);
        await process.Refused<Refusal.OutOfOrder, Guid>(manager, Decide(review, "retire", manager));
        (await dates.OpenDue(Cancel)).ShouldBe(0);
    }

    [Theory]
    [InlineData("revise", Stage.Development)]
    [InlineData("amend", Stage.Launch)]
    public async Task A_change_takes_the_journey_back_and_leaves_the_version_in_force(string outcome, Stage stage)
    {
        var (manager, review, credential) = await Reviewed();

        await process.Do(manager, Decide(review, outcome, manager));

        var found = await Find(credential);
        found.At(stage).State.ShouldBe(StageState.Underway);
        found.VersionInForceId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_retired_credential_says_why_and_is_not_reviewed_again()
    {
        var (manager, review, credential) = await Reviewed();

        await process.Do(manager, Decide(review, "retire", manager));

        (await Find(credential)).RetiredBecause.ShouldBe("The findings say so.");
        await process.Refused<Refusal.OutOfOrder, Guid>(
            manager,
            new OpenPeriodicReview(credential, "safety", "Concern")
        );
    }

    [Fact]
    public async Task Nobody_without_a_part_in_reviews_opens_or_reads_one()
    {
        var (_, review, credential) = await Reviewed();
        var somebody = await process.Person("Olek Brandt");

        await process.Refused<Refusal.NotAllowed, PeriodicReviewPage>(somebody, new GetPeriodicReview(review));
        await process.Refused<Refusal.NotAllowed, Guid>(
            somebody,
            new OpenPeriodicReview(credential, "safety", "Concern")
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public void Counts_of_one_to_four_people_are_hidden(int count, int? shown) =>
        SmallCells.Hide(count).ShouldBe(shown);

    [Fact]
    public void A_total_that_would_give_a_hidden_count_away_is_hidden_too()
    {
        SmallCells.Total([20, null, 7]).ShouldBeNull();
        SmallCells.Total([20, 0, 7]).ShouldBe(27);
    }

    [Fact]
    public async Task Indicators_are_public_and_say_how_long_stages_took()
    {
        var credential = await Launched(process.Today.AddDays(30));

        var figures = await process.Do(Actor.Anonymous, new GetIndicators(credential));

        figures.Stages.Single(s => s.Stage == (int)Stage.Launch).Median.ShouldBe(LaunchedSpecification.DaysPerStage);
        figures.Credentials.Single().Enrolled.ShouldBe(0);
    }

    private DecidePeriodicReview Decide(Guid review, string outcome, Actor decider) =>
        new(review, outcome, "The findings say so.", "Decision panel", process.Today, [decider.Id], null);

    private async Task<(Actor Manager, Guid Review, Guid Credential)> Reviewed()
    {
        var manager = await process.Person("Tilda Roos", Role.ProgrammeManager);
        var credential = await Launched(process.Today.AddDays(900));
        var review = await process.Do(manager, new OpenPeriodicReview(credential, "new-evidence", "A new guideline."));
        await process.Do(manager, new RecordFindings(review, "Practice has moved on.", 0));
        return (manager, review, credential);
    }

    private async Task<Guid[]> ReviewsOf(Actor manager, Guid credential)
    {
        var name = (await Find(credential)).Name;
        var reviews = await process.Do(manager, new GetPeriodicReviews());
        return [.. reviews.Lines.Where(l => l.Credential == name).Select(l => l.Id)];
    }

    private async Task<Credential> Find(Guid id)
    {
        await using var db = process.Open();
        return await db.Set<Credential>().Include(c => c.Stages).SingleAsync(c => c.Id == id, Cancel);
    }

    private async Task<Guid> Launched(DateOnly reviewBy) =>
        (await LaunchedSpecification.New(process, reviewBy)).Credential;
}
