namespace Touchstone.Agreement;

/// <summary>One panellist's rating of one item in one round.</summary>
/// <param name="Item">The item's own id.</param>
/// <param name="Panellist">The panellist's own id.</param>
/// <param name="Rating">A rating of the panel's scale.</param>
/// <param name="Round">The round, from 1.</param>
public sealed record PanelRating(string Item, string Panellist, int Rating, int Round = 1);
