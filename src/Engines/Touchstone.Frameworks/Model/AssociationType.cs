namespace Touchstone.Frameworks;

/// <summary>The association types that CASE names (1EdTech CASE 1.1, section "AssociationType").</summary>
public static class AssociationType
{
    /// <summary>The origin stands below the destination in the tree.</summary>
    public const string IsChildOf = "isChildOf";

    /// <summary>The two stand side by side.</summary>
    public const string IsPeerOf = "isPeerOf";

    /// <summary>The origin is a part of the destination.</summary>
    public const string IsPartOf = "isPartOf";

    /// <summary>The two mean the same.</summary>
    public const string ExactMatchOf = "exactMatchOf";

    /// <summary>The origin comes before the destination.</summary>
    public const string Precedes = "precedes";

    /// <summary>The two have something to do with each other.</summary>
    public const string IsRelatedTo = "isRelatedTo";

    /// <summary>The destination takes the origin's place.</summary>
    public const string ReplacedBy = "replacedBy";

    /// <summary>The destination is an example of the origin.</summary>
    public const string Exemplar = "exemplar";

    /// <summary>The destination is a level of skill for the origin.</summary>
    public const string HasSkillLevel = "hasSkillLevel";

    /// <summary>The origin is a translation of the destination (CASE 1.1).</summary>
    public const string IsTranslationOf = "isTranslationOf";

    /// <summary>Whether CASE 1.0 has this type.</summary>
    public static bool IsInCase10(string type) =>
        type
            is IsChildOf
                or IsPeerOf
                or IsPartOf
                or ExactMatchOf
                or Precedes
                or IsRelatedTo
                or ReplacedBy
                or Exemplar
                or HasSkillLevel;

    /// <summary>Whether CASE 1.1 has this type: one of its own words, or "ext:" followed by letters, digits, . - _ or |.</summary>
    public static bool IsInCase11(string type) => IsInCase10(type) || type == IsTranslationOf || IsExtension(type);

    private static bool IsExtension(string type) =>
        type.Length > 4
        && type.StartsWith("ext:", StringComparison.Ordinal)
        && type.AsSpan(4).IndexOfAnyExcept(ExtensionCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> ExtensionCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_"
    );
}
