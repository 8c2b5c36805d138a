using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// Turns an expanded document into statements (JSON-LD 1.1 API section 8). Node maps are not made: the statements of
/// nodes that share an identifier come together by themselves in a set.
/// </summary>
internal sealed class RdfConverter(JsonLdOptions options)
{
    private readonly List<Quad> _quads = new(64);
    private readonly Dictionary<string, BlankNode> _labelled = [];
    private Dictionary<(RdfTerm? Graph, RdfTerm Node), string>? _indexes;
    private int _blankNodes;

    public List<Quad> Convert(List<ExpandedObject> document)
    {
        foreach (var node in document)
        {
            ConvertNode(node, graph: null);
        }

        return _quads;
    }

    /// <summary>Writes the statements about a node and gives its name; null when the name is relative and dropped.</summary>
    private RdfTerm? ConvertNode(ExpandedObject node, RdfTerm? graph)
    {
        var subject = node.HasId ? Resource(node.Id) : NewBlankNode();
        if (node.Index is not null && subject is not null)
        {
            RememberIndex(graph, subject, node.Index);
        }

        foreach (var type in CollectionsMarshal.AsSpan(node.Types))
        {
            Add(subject, Vocabulary.RdfType, Resource(type), graph);
        }

        foreach (var (name, values) in CollectionsMarshal.AsSpan(node.Properties?.Entries))
        {
            foreach (var value in CollectionsMarshal.AsSpan(values))
            {
                Add(subject, name, ConvertObject(value, graph), graph);
            }
        }

        foreach (var (name, values) in CollectionsMarshal.AsSpan(node.Reverse?.Entries))
        {
            foreach (var value in CollectionsMarshal.AsSpan(values))
            {
                Add(ConvertNode(value, graph), name, subject, graph);
            }
        }

        if (node.Graph is not null && subject is not null)
        {
            foreach (var inside in node.Graph)
            {
                ConvertNode(inside, subject);
            }
        }

        foreach (var included in CollectionsMarshal.AsSpan(node.Included))
        {
            ConvertNode(included, graph);
        }

        return subject;
    }

    /// <summary>The one thing that node map generation (section 7.2, step 6.5) refuses and a set does not see.</summary>
    private void RememberIndex(RdfTerm? graph, RdfTerm node, string index)
    {
        _indexes ??= [];
        if (!_indexes.TryAdd((graph, node), index) && _indexes[(graph, node)] != index)
        {
            throw Refuse("conflicting indexes", $"{node} has the index \"{index}\" and another one.");
        }
    }

    private RdfTerm? ConvertObject(ExpandedObject value, RdfTerm? graph)
    {
        if (value.HasValue)
        {
            return ConvertValue(value, graph);
        }

        return value.List is null ? ConvertNode(value, graph) : ConvertList(value.List, graph);
    }

    /// <summary>List to RDF conversion (section 8.5).</summary>
    private RdfTerm ConvertList(List<ExpandedObject> items, RdfTerm? graph)
    {
        if (items.Count == 0)
        {
            return Vocabulary.RdfNil;
        }

        var head = NewBlankNode();
        var cell = head;
        for (var i = 0; i < items.Count; i++)
        {
            Add(cell, Vocabulary.RdfFirst, ConvertObject(items[i], graph), graph);
            var next = i == items.Count - 1 ? null : NewBlankNode();
            Add(cell, Vocabulary.RdfRest, (RdfTerm?)next ?? Vocabulary.RdfNil, graph);
            cell = next!;
        }

        return head;
    }

    /// <summary>Object to RDF conversion (section 8.4), the part for values.</summary>
    private RdfTerm? ConvertValue(ExpandedObject value, RdfTerm? graph)
    {
        var datatype = value.Types?[0];
        if (datatype is not null && datatype.Value == "@json")
        {
            return new Literal(JsonLiteral(value), Vocabulary.RdfJson);
        }

        if (datatype is not null && !datatype.IsWellFormed)
        {
            return options.Safe
                ? throw Refuse(RefusalCodes.RelativeIri, $"The datatype \"{datatype.Value}\" is not an absolute IRI.")
                : null;
        }

        if (value.Text is null)
        {
            return ConvertNative(value.Json, datatype);
        }

        if (value.Direction is not null && datatype is null)
        {
            return ConvertDirected(value, value.Direction, graph);
        }

        if (value.Language is null)
        {
            return new Literal(value.Text, RequireNotLangString(datatype));
        }

        return LanguageTag.IsWellFormed(value.Language) ? new Literal(value.Text, value.Language) : null;
    }

    private static Iri? RequireNotLangString(Iri? datatype) =>
        datatype != Vocabulary.RdfLangString
            ? datatype
            : throw Refuse("invalid typed value", "A text of the type rdf:langString has no language.");

    private static string JsonLiteral(ExpandedObject value)
    {
        using var output = new PooledBytes();
        var writer = new JcsWriter(output);
        if (value.Text is not null)
        {
            writer.WriteText(value.Text);
        }
        else
        {
            writer.Write(value.Json);
        }

        return Encoding.UTF8.GetString(output.Written);
    }

    /// <summary>Booleans and numbers (steps 10 to 12).</summary>
    private static Literal ConvertNative(JsonElement value, Iri? datatype)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True:
                return new Literal("true", datatype ?? Vocabulary.XsdBoolean);
            case JsonValueKind.False:
                return new Literal("false", datatype ?? Vocabulary.XsdBoolean);
            default:
                break;
        }

        var number = value.GetDouble();
        if (!double.IsFinite(number))
        {
            throw Refuse(RefusalCodes.NumberOutOfRange, $"The number {value.GetRawText()} is too large.");
        }

        if (datatype != Vocabulary.XsdDouble && Math.Abs(number) < 1e21 && double.IsInteger(number))
        {
            // Adding zero turns negative zero into zero.
            return new Literal(
                (number + 0.0).ToString("F0", CultureInfo.InvariantCulture),
                datatype ?? Vocabulary.XsdInteger
            );
        }

        return new Literal(CanonicalDouble(number), datatype ?? Vocabulary.XsdDouble);
    }

    /// <summary>One digit before the point, up to fifteen after it, and an exponent (section 8.6).</summary>
    private static string CanonicalDouble(double number)
    {
        var text = number.ToString("E15", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E');
        var mantissa = text.AsSpan(0, exponentAt).TrimEnd('0');
        var exponent = int.Parse(
            text.AsSpan(exponentAt + 1),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        var zero = mantissa.EndsWith(".") ? "0" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}{zero}E{exponent}");
    }

    /// <summary>A text with a base direction (steps 13 and 14; JSON-LD 1.1 section 10.2).</summary>
    private RdfTerm ConvertDirected(ExpandedObject value, string direction, RdfTerm? graph)
    {
        switch (options.Direction)
        {
            case RdfDirection.I18nDatatype:
                return new Literal(value.Text!, new Iri($"https://www.w3.org/ns/i18n#{value.Language}_{direction}"));
            case RdfDirection.CompoundLiteral:
                var compound = NewBlankNode();
                Add(compound, Vocabulary.RdfValue, new Literal(value.Text!), graph);
                Add(compound, Vocabulary.RdfDirection, new Literal(direction), graph);
                if (value.Language is not null)
                {
                    Add(compound, Vocabulary.RdfLanguage, new Literal(value.Language), graph);
                }

                return compound;
            default:
                if (options.Safe)
                {
                    throw Refuse(
                        RefusalCodes.DirectionNotMapped,
                        $"The text \"{value.Text}\" has the base direction {direction}, which RDF has no place for."
                    );
                }

                return value.Language is null || !LanguageTag.IsWellFormed(value.Language)
                    ? new Literal(value.Text!)
                    : new Literal(value.Text!, value.Language);
        }
    }

    private void Add(RdfTerm? subject, Iri predicate, RdfTerm? value, RdfTerm? graph)
    {
        if (subject is null || value is null || !predicate.IsWellFormed)
        {
            return; // relative names, which only get here when they are not refused
        }

        if (_quads.Count >= options.MaxStatements)
        {
            throw Refuse(RefusalCodes.TooLarge, $"The document makes more than {options.MaxStatements} statements.");
        }

        _quads.Add(new Quad(subject, predicate, value, graph));
    }

    private RdfTerm? Resource(Iri? name)
    {
        if (name is null)
        {
            return null;
        }

        if (name.IsWellFormed)
        {
            return name;
        }

        if (!name.Value.StartsWith("_:", StringComparison.Ordinal))
        {
            return null;
        }

        if (!_labelled.TryGetValue(name.Value, out var node))
        {
            node = NewBlankNode();
            _labelled.Add(name.Value, node);
        }

        return node;
    }

    private BlankNode NewBlankNode() => BlankNode.Numbered(_blankNodes++);

    private static LinkedDataException Refuse(string code, string reason) => new(code, "", reason);
}
