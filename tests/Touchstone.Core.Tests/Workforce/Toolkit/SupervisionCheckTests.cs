using System.Collections.Immutable;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Core.Tests.Workforce.Toolkit;

public class SupervisionCheckTests
{
    private static readonly ReferenceData Data = ReferenceData.Load();
    private static readonly ImmutableArray<string> All = ["1", "2", "3", "4"];

    [Fact]
    public void An_hour_a_week_with_one_in_four_by_the_coordinating_supervisor_is_enough()
    {
        var check = Check(("Ward 5", new SupervisionTeam("A. Coordinator", 1.25m, ["1"], [Associate(3.25m, All)])));

        check.Trainees.Single().Missing.ShouldBeEmpty();
        check.Trainees.Single().HoursAWeek.ShouldBe(1.0m);
    }

    [Fact]
    public void What_is_missing_is_said_one_by_one()
    {
        var missing = Check(("Ward 5", new SupervisionTeam("", 0, [], [Associate(2, ["1", "2", "3"])])))
            .Trainees.Single()
            .Missing;

        missing.Length.ShouldBe(4);
        missing[0].ShouldContain("No coordinating supervisor");
        missing[1].ShouldContain("2 hours a month are planned");
        missing[2].ShouldContain("one hour in 4");
        missing[3].ShouldBe("Nobody covers research");
    }

    [Fact]
    public void Somebody_who_coordinates_for_more_than_three_is_pointed_out_however_the_name_is_written()
    {
        var team = new SupervisionTeam("Ada Long", 5, All, []);

        var load = Check(("a", team), ("b", team with { Coordinating = "ada long" }), ("c", team), ("d", team))
            .Supervisors.Single();

        (load.Coordinates, load.TooMany, load.HoursAWeek).ShouldBe((4, true, 4.6m));
    }

    private static AssociateSupervisor Associate(decimal hours, ImmutableArray<string> pillars) =>
        new("B. Associate", hours, pillars);

    private static SupervisionCheck Check(params (string Label, SupervisionTeam Team)[] planned) =>
        SupervisionCheck.Of(
            planned.Select(p =>
            {
                var trainee = new Trainee(Guid.CreateVersion7());
                trainee.Plan(p.Label, p.Team, DateTimeOffset.UnixEpoch);
                return trainee;
            }),
            Data.SupervisionRules.Latest[0],
            Data.Mpf.Latest
        );
}
