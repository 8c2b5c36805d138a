using System.Text.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>What a context says about a term (JSON-LD 1.1 API section 4.2). Never changed once it is in a context.</summary>
internal sealed class TermDefinition(string term)
{
    public string Term => term;

    /// <summary>What the term stands for: an IRI, a keyword, a blank node identifier; null for "ignore this term".</summary>
    public Iri? Mapping { get; set; }

    /// <summary>The keyword the term is an alias of.</summary>
    public Keyword Keyword { get; set; }

    public bool IsPrefix { get; set; }

    public bool IsProtected { get; set; }

    public bool IsReverse { get; set; }

    public Containers Containers { get; set; }

    /// <summary><c>@id</c>, <c>@vocab</c>, <c>@json</c>, <c>@none</c>, or <see cref="Keyword.Type"/> for <see cref="Datatype"/>.</summary>
    public Keyword Coercion { get; set; }

    public Iri? Datatype { get; set; }

    /// <summary>Whether <see cref="Language"/> overrides the default language, be it with none.</summary>
    public bool HasLanguage { get; set; }

    public string? Language { get; set; }

    /// <summary>Whether <see cref="Direction"/> overrides the default direction, be it with none.</summary>
    public bool HasDirection { get; set; }

    public string? Direction { get; set; }

    public string? Index { get; set; }

    public string? Nest { get; set; }

    public ScopedContext? Scoped { get; set; }

    public bool Has(Containers container) => (Containers & container) != Containers.None;

    /// <summary>Whether two definitions say the same, protection aside (section 4.2.2 step 27).</summary>
    public bool SaysTheSameAs(TermDefinition other) =>
        Mapping == other.Mapping
        && Keyword == other.Keyword
        && IsPrefix == other.IsPrefix
        && IsReverse == other.IsReverse
        && Containers == other.Containers
        && Coercion == other.Coercion
        && Datatype == other.Datatype
        && HasLanguage == other.HasLanguage
        && Language == other.Language
        && HasDirection == other.HasDirection
        && Direction == other.Direction
        && Index == other.Index
        && Nest == other.Nest
        && SameScope(Scoped, other.Scoped);

    private static bool SameScope(ScopedContext? one, ScopedContext? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && JsonElement.DeepEquals(one.Local, other.Local));
}
