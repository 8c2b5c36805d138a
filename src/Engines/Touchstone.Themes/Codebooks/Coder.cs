namespace Touchstone.Themes.Codebooks;

/// <summary>Somebody who codes.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Initials">A short name; null where there is none.</param>
public sealed record Coder(Guid Id, string Name, string? Initials = null);
