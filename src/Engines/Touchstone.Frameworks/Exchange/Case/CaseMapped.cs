namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>What a mapping association reads as: a row, or an explanation that something is covered elsewhere.</summary>
internal sealed record CaseMapped(Mapping? Row, CoveredElsewhere? Elsewhere);
