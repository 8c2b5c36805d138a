using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>What must be right in the description of an event, new or changed.</summary>
internal static class EventRules
{
    public static (Faults Faults, DateTimeOffset? Starts, DateTimeOffset? Ends) Check(
        EventText text,
        LocalMoment starts,
        LocalMoment ends,
        int? places,
        DateTimeOffset now
    )
    {
        var faults = new Faults()
            .When(text.Kind is null, nameof(text.Kind), "Choose what kind of event it is")
            .Text(text.Title, nameof(text.Title), "the title", 200)
            .Text(text.About, nameof(text.About), "what it is about", 10_000);
        var from = starts.Read(faults, "Starts", "the event begins");
        var until = ends.Read(faults, "Ends", "the event ends");
        faults
            .When(from < now, "StartsDate", "Enter a time that is still to come")
            .When(until <= from, "EndsTime", "Enter a time after the beginning")
            .When(until - from > TimeSpan.FromDays(2), "EndsDate", "Enter an end at most two days after the beginning")
            .Text(text.Venue, nameof(text.Venue), "where it is held, or \u201cOnline\u201d", 300)
            .Optional(text.Joining, nameof(text.Joining), "how to join", 4_000)
            .When(places is not (>= 1 and <= 10_000), "Places", "Enter how many can come, from 1 to 10,000");
        return (faults, from, until);
    }
}
