namespace Touchstone.LinkedData.Rdf;

/// <summary>A literal: a text with a datatype and, when it is in a human language, a language tag (RDF 1.1 section 3.3).</summary>
public sealed class Literal : RdfTerm
{
    /// <summary>Makes a literal without a language.</summary>
    /// <param name="value">The lexical form; it is not checked against the datatype.</param>
    /// <param name="datatype">Null for <c>xsd:string</c>.</param>
    /// <exception cref="ArgumentException">
    /// The datatype is <c>rdf:langString</c>, which needs a language, or the text is not Unicode.
    /// </exception>
    public Literal(string value, Iri? datatype = null)
        : base(value, StringComparer.Ordinal.GetHashCode(value))
    {
        RequireUnicode(value);
        Datatype = datatype ?? Vocabulary.XsdString;
        if (Datatype == Vocabulary.RdfLangString)
        {
            throw new ArgumentException("A language-tagged literal needs its language.", nameof(datatype));
        }
    }

    /// <summary>Makes a literal in a human language.</summary>
    /// <param name="value">The text.</param>
    /// <param name="language">A well-formed language tag (BCP 47), kept as it is written.</param>
    /// <exception cref="ArgumentException">The language tag is not well formed, or the text is not Unicode.</exception>
    public Literal(string value, string language)
        : base(value, StringComparer.Ordinal.GetHashCode(value))
    {
        RequireUnicode(value);
        if (!LanguageTag.IsWellFormed(language))
        {
            throw new ArgumentException($"\"{language}\" is not a language tag.", nameof(language));
        }

        Language = language;
        Datatype = Vocabulary.RdfLangString;
    }

    /// <summary>The datatype; <c>rdf:langString</c> for every literal with a language.</summary>
    public Iri Datatype { get; }

    /// <summary>The language tag, or null.</summary>
    public string? Language { get; }

    /// <inheritdoc/>
    public override bool Equals(RdfTerm? other) =>
        ReferenceEquals(this, other)
        || (
            other is Literal literal
            && literal.GetHashCode() == GetHashCode()
            && string.Equals(literal.Value, Value)
            && string.Equals(literal.Language, Language)
            && literal.Datatype == Datatype
        );

    private static void RequireUnicode(ReadOnlySpan<char> value)
    {
        if (!Json.JsonText.IsUnicode(value))
        {
            throw new ArgumentException("The text holds half a surrogate pair.", nameof(value));
        }
    }
}
