using Touchstone.Core.Engagement.Results;

namespace Touchstone.Web.Engagement.Results;

/// <summary>What the page of results needs.</summary>
/// <param name="Address">Where it stands; downloads stand below it.</param>
/// <param name="By">The grouping that is shown; null for none.</param>
public sealed record ResultsView(ResultsPage Page, string Address, string? By);
