namespace Touchstone.Themes.Codebooks;

/// <summary>Something that is known of respondents.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What values it has.</param>
/// <param name="Description">What it means; may be empty.</param>
public sealed record Variable(Guid Id, string Name, VariableKind Kind, string Description = "");
