namespace Touchstone.Core.Engagement.Events;

/// <summary>What is said of an event before it is held.</summary>
/// <param name="Venue">Where, as everybody reads it: "Online", or a place.</param>
/// <param name="Joining">How to join, for those who have a place and nobody else.</param>
public sealed record EventText(EventKind? Kind, string Title, string About, string Venue, string Joining);
