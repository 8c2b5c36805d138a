namespace Touchstone.LinkedData;

/// <summary>
/// The refusal codes of this library itself. Refusals that JSON-LD 1.1 defines carry the specification's own
/// code (JSON-LD 1.1 Processing Algorithms and API, section 9.6) instead.
/// </summary>
public static class RefusalCodes
{
    /// <summary>The input is not JSON, holds text that is not Unicode, or repeats a member name.</summary>
    public const string InvalidJson = "invalid JSON";

    /// <summary>A number is outside the range of IEEE 754 double precision, so no canonical form exists.</summary>
    public const string NumberOutOfRange = "number out of range";

    /// <summary>Arrays and objects are nested more deeply than the limit.</summary>
    public const string TooDeep = "too deep";

    /// <summary>The document, the contexts it brings or the dataset it makes is larger than the limit.</summary>
    public const string TooLarge = "too large";

    /// <summary>A member name is no keyword, no absolute IRI and no term of the contexts in force.</summary>
    public const string UndefinedTerm = "undefined term";

    /// <summary>A type is no absolute IRI and no term of the contexts in force.</summary>
    public const string UndefinedType = "undefined type";

    /// <summary>An identifier is not an absolute IRI and nothing says what it is relative to.</summary>
    public const string RelativeIri = "relative IRI";

    /// <summary>A text starts like a keyword (<c>@</c> and letters) that JSON-LD does not have.</summary>
    public const string ReservedKeyword = "reserved keyword";

    /// <summary>A value would be lost on the way to RDF, so no signature would cover it.</summary>
    public const string LostValue = "lost value";

    /// <summary>A language tag is not well formed (BCP 47).</summary>
    public const string InvalidLanguageTag = "invalid language tag";

    /// <summary>A text has a base direction and nothing says how to carry it into RDF.</summary>
    public const string DirectionNotMapped = "direction not mapped";

    /// <summary>A blank node stands where RDF wants an IRI (predicate or datatype).</summary>
    public const string BlankNodePredicate = "blank node predicate";

    /// <summary>A context is named that neither the library nor the caller holds; nothing is ever fetched.</summary>
    public const string UnknownContext = "unknown context";

    /// <summary>The blank nodes of a dataset are so alike that telling them apart exceeds the work allowed.</summary>
    public const string CanonicalizationTooCostly = "canonicalization too costly";

    /// <summary>A line is not a statement of N-Quads.</summary>
    public const string InvalidNQuads = "invalid N-Quads";
}
