namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// RDF 1.1 has no place for the base direction of a text. JSON-LD 1.1 (section 10.2) has two ways to carry it.
/// </summary>
public enum RdfDirection
{
    /// <summary>Refuse texts with a direction: it would be lost.</summary>
    Refuse,

    /// <summary>A datatype <c>https://www.w3.org/ns/i18n#language_direction</c>.</summary>
    I18nDatatype,

    /// <summary>A blank node with <c>rdf:value</c>, <c>rdf:language</c> and <c>rdf:direction</c>.</summary>
    CompoundLiteral,
}
