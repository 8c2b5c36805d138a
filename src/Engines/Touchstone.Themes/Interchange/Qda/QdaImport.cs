using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>What a file of another tool held.</summary>
/// <param name="Project">The project. A codebook gives a project with codes and sets alone.</param>
/// <param name="Findings">
/// What was mended and what could not be kept, item by item, as section 7 of the specification asks.
/// </param>
public sealed record QdaImport(CodedProject Project, IReadOnlyList<Finding> Findings);
