using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Communicating;

/// <summary>What a line of the communication plan says.</summary>
/// <param name="Audience">Who is told.</param>
/// <param name="Message">What they are told.</param>
/// <param name="Channel">By which way: newsletter, members' meeting, post, social media.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Reached">How many people it reached; only of what has been done.</param>
public sealed record MessageText(
    string Audience,
    string Message,
    string Channel,
    string Owner,
    DateOnly? Due,
    DateOnly? DoneOn = null,
    int? Reached = null
)
{
    private const int Most = 100_000_000;

    internal Faults Faults(DateOnly today) =>
        new Faults()
            .Text(Audience, nameof(Audience), "who is told", 200)
            .Text(Message, nameof(Message), "what they are told", 2_000)
            .Text(Channel, nameof(Channel), "the way by which they are told", 200)
            .Text(Owner, nameof(Owner), "who sees to it", 200)
            .When(Due is null, nameof(Due), "Enter the date on which it is due")
            .When(DoneOn > today, nameof(DoneOn), "Enter a date that is not in the future")
            .When(Reached is < 0 or > Most, nameof(Reached), $"Enter a number from 0 to {Most:N0}")
            .When(
                Reached is not null && DoneOn is null,
                nameof(DoneOn),
                "Enter when it was done, since you say how many it reached"
            );
}
