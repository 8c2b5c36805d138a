using System.Globalization;
using System.Text;

namespace Touchstone.LinkedData.Rdf;

/// <summary>Reads the grammar of RDF 1.1 N-Quads (section 4), line by line.</summary>
internal ref struct NQuadsReader
{
    private readonly Dictionary<string, RdfTerm> _known;
    private readonly int _number;
    private ReadOnlySpan<char> _rest;

    private NQuadsReader(ReadOnlySpan<char> line, int number, Dictionary<string, RdfTerm> known)
    {
        _rest = line;
        _number = number;
        _known = known;
    }

    public static List<Quad> Read(string text)
    {
        var quads = new List<Quad>();
        var known = new Dictionary<string, RdfTerm>(StringComparer.Ordinal);
        var number = 0;
        foreach (var range in text.AsSpan().SplitAny('\n', '\r'))
        {
            number++;
            var reader = new NQuadsReader(text.AsSpan()[range], number, known);
            if (reader.ReadLine() is { } quad)
            {
                quads.Add(quad);
            }
        }

        return quads;
    }

    /// <summary>Production BLANK_NODE_LABEL without its <c>_:</c>.</summary>
    public static bool IsBlankNodeLabel(ReadOnlySpan<char> label)
    {
        if (label.Length == 0 || label[^1] == '.')
        {
            return false;
        }

        var first = true;
        foreach (var rune in label.EnumerateRunes())
        {
            if (!IsLabelRune(rune.Value, first))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    private Quad? ReadLine()
    {
        SkipSpace();
        if (_rest.Length == 0 || _rest[0] == '#')
        {
            return null;
        }

        var subject = ReadResource("subject");
        var predicate =
            ReadResource("predicate") as Iri ?? throw Fault("the predicate must be an IRI, not a blank node");
        var value = _rest.StartsWith("\"") ? ReadLiteral() : ReadResource("object");
        var graph = _rest.StartsWith(".") ? null : ReadResource("graph name");
        Expect('.');
        if (_rest.Length > 0 && _rest[0] != '#')
        {
            throw Fault("something follows the full stop");
        }

        return new Quad(subject, predicate, value, graph);
    }

    private RdfTerm ReadResource(string role)
    {
        if (_rest.StartsWith("<"))
        {
            return ReadIri();
        }

        if (!_rest.StartsWith("_:"))
        {
            throw Fault($"the {role} must be an IRI in angle brackets or a blank node");
        }

        var end = _rest.IndexOfAny(' ', '\t');
        var label = end < 0 ? _rest[2..] : _rest[2..end];
        if (label.EndsWith("."))
        {
            label = label[..^1];
        }

        if (!IsBlankNodeLabel(label))
        {
            throw Fault($"\"{label}\" is not a label of a blank node");
        }

        _rest = _rest[(2 + label.Length)..];
        SkipSpace();
        return Known(string.Concat("_:", label), static name => new BlankNode(name[2..]));
    }

    private Iri ReadIri()
    {
        var end = _rest.IndexOf('>');
        if (end < 0)
        {
            throw Fault("an IRI is not closed");
        }

        var value = Unescape(_rest[1..end], inIri: true);
        if (!Iri.IsAbsolute(value))
        {
            throw Fault($"\"{value}\" is not an absolute IRI");
        }

        _rest = _rest[(end + 1)..];
        SkipSpace();
        return (Iri)Known(value, static name => new Iri(name));
    }

    private Literal ReadLiteral()
    {
        var end = 1;
        while (end < _rest.Length && _rest[end] != '"')
        {
            end += _rest[end] == '\\' ? 2 : 1;
        }

        if (end >= _rest.Length)
        {
            throw Fault("a literal is not closed");
        }

        var value = Unescape(_rest[1..end], inIri: false);
        _rest = _rest[(end + 1)..];
        Literal literal;
        if (_rest.StartsWith("^^<"))
        {
            _rest = _rest[2..];
            var datatype = ReadIri();
            literal =
                datatype == Vocabulary.RdfLangString
                    ? throw Fault("a literal of rdf:langString has no language tag")
                    : new Literal(value, datatype);
        }
        else if (_rest.StartsWith("@"))
        {
            var length = _rest[1..].IndexOfAny(' ', '\t', '.');
            var tag = length < 0 ? _rest[1..] : _rest.Slice(1, length);
            if (!LanguageTag.IsWellFormed(tag))
            {
                throw Fault($"\"{tag}\" is not a language tag");
            }

            _rest = _rest[(1 + tag.Length)..];
            literal = new Literal(value, tag.ToString());
        }
        else
        {
            literal = new Literal(value);
        }

        SkipSpace();
        return literal;
    }

    private readonly string Unescape(ReadOnlySpan<char> text, bool inIri)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            var code = i < text.Length ? text[i] : '\0';
            switch (code)
            {
                case 'u' or 'U':
                    var digits = code == 'u' ? 4 : 8;
                    plain.Append(ReadCodePoint(text[(i + 1)..], digits));
                    i += digits;
                    break;
                case var _ when inIri:
                    throw Fault("an IRI holds a backslash that is not \\u or \\U");
                default:
                    plain.Append(
                        code switch
                        {
                            't' => '\t',
                            'b' => '\b',
                            'n' => '\n',
                            'r' => '\r',
                            'f' => '\f',
                            '"' or '\'' or '\\' => code,
                            _ => throw Fault($"\\{code} is not an escape"),
                        }
                    );
                    break;
            }
        }

        return plain.ToString();
    }

    private readonly string ReadCodePoint(ReadOnlySpan<char> text, int digits)
    {
        if (
            text.Length < digits
            || !int.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code)
        )
        {
            throw Fault("a \\u or \\U escape does not name a character");
        }

        return new Rune(code).ToString();
    }

    private readonly RdfTerm Known(string name, Func<string, RdfTerm> make)
    {
        if (!_known.TryGetValue(name, out var term))
        {
            term = make(name);
            _known.Add(name, term);
        }

        return term;
    }

    private void Expect(char character)
    {
        if (_rest.Length == 0 || _rest[0] != character)
        {
            throw Fault("the statement does not end with a full stop");
        }

        _rest = _rest[1..];
        SkipSpace();
    }

    private void SkipSpace() => _rest = _rest.TrimStart(" \t");

    private readonly LinkedDataException Fault(string what) =>
        new(RefusalCodes.InvalidNQuads, "", $"Line {_number} is not a statement of N-Quads: {what}.");

    /// <summary>Productions PN_CHARS_U and PN_CHARS, with digits first and full stops within.</summary>
    private static bool IsLabelRune(int code, bool first) =>
        code switch
        {
            >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '_' or ':' => true,
            '-' or '.' or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040 => !first,
            0xD7 or 0xF7 or 0x37E => false,
            (>= 0xC0 and <= 0x1FFF) or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) => true,
            (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) => true,
            (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF) => true,
            _ => false,
        };
}
