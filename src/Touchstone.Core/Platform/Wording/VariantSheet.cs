using System.Collections.Immutable;

namespace Touchstone.Core.Platform.Wording;

/// <summary>All texts of a record beside their English, for those who write a variant of it.</summary>
public sealed record VariantSheet(string Title, Variant Variant, int Revision, ImmutableArray<VariantLine> Lines)
{
    /// <summary>How many texts there are in the variant.</summary>
    public int Written => Lines.Count(l => l.Text.Length > 0);
}

/// <param name="Text">In the variant; empty while there is none.</param>
/// <param name="IsBehind">The English has changed since it was written.</param>
public sealed record VariantLine(TextField Field, string Text, bool IsBehind);
