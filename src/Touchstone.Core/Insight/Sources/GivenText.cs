using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Core.Insight.Sources;

/// <summary>A text as it stands now in the place where somebody gave it.</summary>
/// <param name="Key">Its name there; another one once its words are other words.</param>
/// <param name="Author">What the texts of one person have in common there; null where each stands for itself. It goes no further.</param>
/// <param name="Anchor">The clause or the statement that it is about; may be empty.</param>
internal sealed record GivenText(
    string Key,
    string? Author,
    string Question,
    string Anchor,
    string Words,
    ImmutableSortedDictionary<string, string> Attributes,
    bool MayQuote
)
{
    /// <summary>The frozen version whose clause it is about.</summary>
    public Guid? ClauseVersion { get; init; }

    /// <summary>The clause, the same in every version.</summary>
    public Guid? ClauseLineage { get; init; }

    /// <summary>Whoever changes their words takes the old ones back: so the words are part of the name.</summary>
    public static string KeyOf(string place, string words) =>
        $"{place}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8))}";
}
