namespace Touchstone.Badges.Identity;

/// <summary>What came of looking for a controller's document.</summary>
/// <param name="Document">The document, or why there is none.</param>
/// <param name="WasHad">
/// Whether there was something to read. When there was and it is no good, it is not the controller's document; when there
/// was not, nothing is known.
/// </param>
public sealed record ControllerFinding(Reading<ControllerDocument> Document, bool WasHad);
