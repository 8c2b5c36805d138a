namespace Touchstone.Web.Look.Components;

/// <summary>One stage on the map of a <see cref="Journey"/>.</summary>
/// <param name="Name">What the stage is called.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Note">When it was done, or when it is expected.</param>
/// <param name="Href">Where its documents and decisions are.</param>
/// <param name="Phase">The phase it belongs to, said over the first stage of each.</param>
public sealed record JourneyStop(
    string Name,
    JourneyState State,
    string? Note = null,
    string? Href = null,
    string? Phase = null
);
