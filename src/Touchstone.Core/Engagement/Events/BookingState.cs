namespace Touchstone.Core.Engagement.Events;

/// <summary>Where a booking stands.</summary>
public enum BookingState
{
    /// <summary>They have a place.</summary>
    Placed,

    /// <summary>There was none; they have the next that is given up.</summary>
    Waiting,

    /// <summary>They do not come, or the event is not held.</summary>
    GivenUp,
}
