namespace Touchstone.Frameworks;

/// <summary>A section of prose of a specification: purpose, scope, entry requirements, evidence base ...</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Body">Its text: paragraphs parted by an empty line; a line that starts with "- " is a bullet.</param>
/// <param name="Place">Before or after the tree.</param>
public sealed record Section(Guid Id, string Heading, string Body, SectionPlace Place = SectionPlace.Front);
