namespace Touchstone.Agreement;

/// <summary>One thing that a report on a consensus exercise must say.</summary>
/// <param name="Number">Its number in ACCORD, such as M12.</param>
/// <param name="Section">The part of the report.</param>
/// <param name="Topic">What it asks for, in our words.</param>
/// <param name="Reported">What is to be said, as far as it is known; null where people must write it.</param>
public sealed record AccordItem(string Number, AccordSection Section, string Topic, string? Reported = null);
