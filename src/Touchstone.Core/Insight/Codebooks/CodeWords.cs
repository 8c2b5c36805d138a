using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>What a code says of itself.</summary>
public sealed record CodeWords(
    string Name,
    string Definition,
    string Inclusion,
    string Exclusion,
    ImmutableArray<string> Examples
)
{
    /// <summary>Examples as people type them: one to a line.</summary>
    public static CodeWords Typed(
        string? name,
        string? definition,
        string? inclusion,
        string? exclusion,
        string? examples
    ) =>
        new(
            name?.Trim() ?? "",
            definition?.Trim() ?? "",
            inclusion?.Trim() ?? "",
            exclusion?.Trim() ?? "",
            [.. (examples ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        );

    public string ExamplesText => string.Join('\n', Examples);

    internal Faults Check() =>
        new Faults()
            .Text(Name, nameof(Name), "the name of the code", 120)
            .Optional(Definition, nameof(Definition), "the definition", 2_000)
            .Optional(Inclusion, nameof(Inclusion), "when the code is given", 2_000)
            .Optional(Exclusion, nameof(Exclusion), "when the code is not given", 2_000)
            .When(Examples.Length > 20, nameof(Examples), "Keep at most 20 examples")
            .When(Examples.Any(e => e.Length > 500), nameof(Examples), "Shorten each example to 500 characters");
}
