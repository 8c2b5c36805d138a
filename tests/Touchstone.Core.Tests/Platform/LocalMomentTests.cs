using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Tests.Platform;

public sealed class LocalMomentTests
{
    [Theory]
    [InlineData(2026, 1, 15, "9:00", "2026-01-15T09:00:00Z")]
    [InlineData(2026, 7, 15, "9:00", "2026-07-15T08:00:00Z")]
    [InlineData(2026, 2, 28, "23.59", "2026-02-28T23:59:00Z")]
    [InlineData(2026, 6, 1, "5pm", "2026-06-01T16:00:00Z")]
    [InlineData(2026, 6, 1, "5:30 pm", "2026-06-01T16:30:00Z")]
    // The last minute before the clocks change, and the first after it.
    [InlineData(2026, 3, 29, "0:59", "2026-03-29T00:59:00Z")]
    [InlineData(2026, 3, 29, "2:00", "2026-03-29T01:00:00Z")]
    [InlineData(2026, 10, 25, "0:59", "2026-10-24T23:59:00Z")]
    [InlineData(2026, 10, 25, "2:00", "2026-10-25T02:00:00Z")]
    public void A_time_is_read_as_clocks_in_London_show_it(int year, int month, int day, string time, string instant)
    {
        var faults = new Faults();

        var read = new LocalMoment(new DateOnly(year, month, day), time).Read(faults, "Opens", "it opens");

        faults.Any.ShouldBeFalse();
        read.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        LocalMoment.Of(read!.Value).Read(new Faults(), "Opens", "it opens").ShouldBe(read, "what is shown reads back");
    }

    [Fact]
    public void The_hour_that_spring_leaves_out_is_refused_with_what_to_do()
    {
        var faults = new Faults();

        new LocalMoment(new DateOnly(2026, 3, 29), "1:30").Read(faults, "Opens", "it opens").ShouldBeNull();

        var fault = ((Refusal.Invalid)faults.Refusal).Faults.Single();
        fault.Field.ShouldBe("OpensTime");
        fault.Message.ShouldBe(
            "On 29 March 2026 the clocks go forward from 01:00 to 02:00, so there is no 01:30. Enter a time before 01:00 or from 02:00"
        );
    }

    [Fact]
    public void The_hour_that_comes_twice_in_autumn_is_asked_about_and_not_guessed()
    {
        var (day, faults) = (new DateOnly(2026, 10, 25), new Faults());

        new LocalMoment(day, "1:30").Read(faults, "Closes", "it closes").ShouldBeNull();

        var fault = ((Refusal.Invalid)faults.Refusal).Faults.Single();
        fault.Field.ShouldBe("ClosesTurn");
        fault.Message.ShouldStartWith(LocalMoment.TwiceWords);
        var first = new LocalMoment(day, "1:30", ClockTurn.First).Read(new Faults(), "Closes", "it closes");
        var second = new LocalMoment(day, "1:30", ClockTurn.Second).Read(new Faults(), "Closes", "it closes");
        first.ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));
        second.ShouldBe(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero));
        LocalMoment.Of(first!.Value).Turn.ShouldBe(ClockTurn.First);
        LocalMoment.Of(second!.Value).Turn.ShouldBe(ClockTurn.Second);
    }

    [Theory]
    [InlineData("", "Enter the time at which it opens")]
    [InlineData("half nine", "Enter the time at which it opens as hours and minutes, like 9:00 or 17:30")]
    [InlineData("25:00", "Enter the time at which it opens as hours and minutes, like 9:00 or 17:30")]
    public void What_is_no_time_is_said(string time, string message)
    {
        var faults = new Faults();

        new LocalMoment(null, time).Read(faults, "Opens", "it opens").ShouldBeNull();

        ((Refusal.Invalid)faults.Refusal)
            .Faults.Select(f => f.Message)
            .ShouldBe(["Enter the date on which it opens", message]);
    }
}
