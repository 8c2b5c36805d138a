using System.Buffers;

namespace Touchstone.LinkedData.Rdf;

/// <summary>An IRI (RDF 1.1 section 3.2).</summary>
public sealed class Iri : RdfTerm
{
    /// <summary>What the grammar of N-Quads keeps out of an IRI (production IRIREF), with all white space.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        string.Concat(
            Enumerable
                .Range(0, char.MaxValue)
                .Select(code => (char)code)
                .Where(c => c <= ' ' || char.IsWhiteSpace(c) || c == '\uFEFF')
        ) + "<>\"{}|^`\\"
    );

    private byte[]? _line;
    private WellFormedness _wellFormedness;

    /// <summary>Makes an IRI.</summary>
    /// <param name="value">An absolute IRI; see <see cref="IsAbsolute"/>.</param>
    /// <exception cref="ArgumentException">The text is not an absolute IRI.</exception>
    public Iri(string value)
        : this(value, WellFormedness.Unknown)
    {
        if (!IsWellFormed)
        {
            throw new ArgumentException($"\"{value}\" is not an absolute IRI.", nameof(value));
        }
    }

    private Iri(string value, WellFormedness wellFormedness)
        : base(value, StringComparer.Ordinal.GetHashCode(value))
    {
        _wellFormedness = wellFormedness;
    }

    private enum WellFormedness : byte
    {
        Unknown,
        Good,
        Bad,
    }

    /// <summary>Whether this is really an absolute IRI; only names still under way through JSON-LD may not be.</summary>
    internal bool IsWellFormed
    {
        get
        {
            if (_wellFormedness == WellFormedness.Unknown)
            {
                _wellFormedness = IsAbsolute(Value) ? WellFormedness.Good : WellFormedness.Bad;
            }

            return _wellFormedness == WellFormedness.Good;
        }
    }

    /// <summary>The IRI in angle brackets, in UTF-8; made once, for IRIs of contexts occur in every document.</summary>
    internal ReadOnlySpan<byte> Line => _line ??= NQuads.Encode(this);

    /// <summary>
    /// Whether a text is an absolute IRI: a scheme, a colon and only characters that N-Quads allows in an IRI.
    /// Whether the scheme's own rules are kept is not looked at.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>True for absolute IRIs.</returns>
    public static bool IsAbsolute(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        var colon = text.IndexOf(':');
        return colon > 0 && IsScheme(text[..colon]) && !text.ContainsAny(Forbidden) && Json.JsonText.IsUnicode(text);
    }

    /// <inheritdoc/>
    public override bool Equals(RdfTerm? other) =>
        ReferenceEquals(this, other)
        || (other is Iri iri && iri.GetHashCode() == GetHashCode() && string.Equals(iri.Value, Value));

    /// <summary>A name on its way through JSON-LD, where it may still turn out to be relative or a keyword.</summary>
    internal static Iri Unchecked(string value) => new(value, WellFormedness.Unknown);

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
