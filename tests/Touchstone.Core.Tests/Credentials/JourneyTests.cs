using Touchstone.Core.Credentials;

namespace Touchstone.Core.Tests.Credentials;

public sealed class JourneyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Stages_one_to_six_happen_in_order()
    {
        var credential = New();

        credential.WhyNotStart(Stage.Selection).ShouldBe("Stage 1 is not complete yet.");
        credential.Finish(Stage.PrioritySetting, Now);
        credential.WhyNotStart(Stage.Selection).ShouldBeNull();
        credential.WhyNotStart(Stage.Review).ShouldBe("Stage 2 is not complete yet.");
    }

    [Fact]
    public void After_launch_the_last_five_stages_run_side_by_side()
    {
        var credential = New();
        for (var stage = Stage.PrioritySetting; stage <= Stage.Launch; stage++)
        {
            credential.Finish(stage, Now);
        }

        credential.Start(Stage.Evaluation, Now);
        credential.Start(Stage.DeliveryPlans, Now);

        credential.Underway.ShouldBe([Stage.DeliveryPlans, Stage.Evaluation]);
    }

    [Fact]
    public void A_skipped_stage_counts_as_passed()
    {
        var credential = New();
        foreach (var stage in new[] { Stage.PrioritySetting, Stage.Selection, Stage.Development })
        {
            credential.Skip(stage, Guid.CreateVersion7(), Now);
        }

        credential.WhyNotStart(Stage.Review).ShouldBeNull();
    }

    [Fact]
    public void A_substantial_revision_takes_the_journey_back()
    {
        var credential = New();
        for (var stage = Stage.PrioritySetting; stage <= Stage.Launch; stage++)
        {
            credential.Finish(stage, Now);
        }

        credential.Reopen(Stage.Development, Now);

        credential.Underway.ShouldBe([Stage.Development]);
        credential.At(Stage.Launch).State.ShouldBe(StageState.NotStarted);
        credential.At(Stage.Selection).State.ShouldBe(StageState.Done);
    }

    [Fact]
    public void Nothing_starts_after_retirement()
    {
        var credential = New();
        credential.Retire("No longer needed", Now);

        credential.WhyNotStart(Stage.PrioritySetting).ShouldBe("This credential has been retired.");
    }

    [Fact]
    public void An_earlier_name_is_kept_with_the_reason()
    {
        var credential = New();

        credential.Rename("Pelvic health", "Wider", "The need is wider than after birth", null, Now);

        credential.Name.ShouldBe("Pelvic health");
        credential.EarlierNames.Single().Name.ShouldBe("Post natal pelvic health");
    }

    private static Credential New() => new("Post natal pelvic health", "Care after birth", EntryDoor.Commissioned, Now);
}
