using System.Collections.Immutable;

namespace Touchstone.Core.Platform.Wording;

/// <summary>What somebody typed on a sheet of texts.</summary>
/// <param name="Seen">The revision that was shown.</param>
/// <param name="Texts">By the keys of the fields; an empty one takes the text away.</param>
/// <param name="StillRight">Texts that are said to be right although the English has changed.</param>
public sealed record VariantEdit(
    Variant Variant,
    int Seen,
    ImmutableDictionary<string, string> Texts,
    ImmutableHashSet<string> StillRight
);
