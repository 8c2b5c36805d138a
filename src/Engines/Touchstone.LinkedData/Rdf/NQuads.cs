using System.Buffers;
using System.Text;

namespace Touchstone.LinkedData.Rdf;

/// <summary>Reads and writes N-Quads (RDF 1.1 N-Quads; written in the canonical form of RDFC-1.0 section 5).</summary>
public static class NQuads
{
    /// <summary>
    /// What must be escaped in a literal: the controls, the quotation mark, the backslash and DEL.
    /// </summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\\u007f"
    );

    /// <summary>Reads statements.</summary>
    /// <param name="text">One statement a line; empty lines and comments are allowed.</param>
    /// <returns>The dataset, or a refusal that names the line.</returns>
    public static Outcome<RdfDataset> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new Outcome<RdfDataset>(RdfDataset.Of(NQuadsReader.Read(text)));
        }
        catch (LinkedDataException refused)
        {
            return new Outcome<RdfDataset>(refused.Refusal);
        }
    }

    /// <summary>Writes statements, one a line, in the order given.</summary>
    /// <param name="quads">The statements.</param>
    /// <returns>Text whose every line ends with a line feed.</returns>
    public static string Write(IEnumerable<Quad> quads)
    {
        using var output = new PooledBytes();
        foreach (var quad in quads)
        {
            Append(output, quad);
            output.Append((byte)'\n');
        }

        return Encoding.UTF8.GetString(output.Written);
    }

    internal static string Write(Quad quad)
    {
        using var output = new PooledBytes();
        Append(output, quad);
        return Encoding.UTF8.GetString(output.Written);
    }

    internal static string Write(RdfTerm term)
    {
        using var output = new PooledBytes(256);
        Append(output, term);
        return Encoding.UTF8.GetString(output.Written);
    }

    internal static byte[] Encode(Iri iri)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(iri.Value) + 2];
        bytes[0] = (byte)'<';
        Encoding.UTF8.GetBytes(iri.Value, bytes.AsSpan(1));
        bytes[^1] = (byte)'>';
        return bytes;
    }

    internal static void Append(PooledBytes output, RdfTerm term)
    {
        switch (term)
        {
            case Iri iri:
                output.Append(iri.Line);
                break;
            case BlankNode node:
                output.Append("_:"u8);
                output.Append(node.Value);
                break;
            default:
                Append(output, (Literal)term);
                break;
        }
    }

    private static void Append(PooledBytes output, Quad quad)
    {
        Append(output, quad.Subject);
        output.Append((byte)' ');
        Append(output, quad.Predicate);
        output.Append((byte)' ');
        Append(output, quad.Object);
        output.Append((byte)' ');
        if (quad.Graph is not null)
        {
            Append(output, quad.Graph);
            output.Append((byte)' ');
        }

        output.Append((byte)'.');
    }

    private static void Append(PooledBytes output, Literal literal)
    {
        output.Append((byte)'"');
        var text = literal.Value.AsSpan();
        while (text.IndexOfAny(Escaped) is var at and >= 0)
        {
            output.Append(text[..at]);
            CharacterEscapes.Append(output, text[at], "X2");
            text = text[(at + 1)..];
        }

        output.Append(text);
        output.Append((byte)'"');
        if (literal.Language is not null)
        {
            output.Append((byte)'@');
            output.Append(literal.Language);
        }
        else if (!ReferenceEquals(literal.Datatype, Vocabulary.XsdString) && literal.Datatype != Vocabulary.XsdString)
        {
            output.Append("^^"u8);
            output.Append(literal.Datatype.Line);
        }
    }
}
