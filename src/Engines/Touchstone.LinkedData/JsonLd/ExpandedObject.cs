using System.Text.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// An object of an expanded document: a node, a value, a list or, while it is being made, a set. Names in it may
/// still be relative when relative names are not refused.
/// </summary>
internal sealed class ExpandedObject
{
    public bool HasId { get; set; }

    /// <summary>Null also when the identifier only looks like a keyword.</summary>
    public Iri? Id { get; set; }

    /// <summary>The types of a node or the datatype of a value.</summary>
    public List<Iri>? Types { get; set; }

    public bool HasValue { get; set; }

    /// <summary>The value when it is a text.</summary>
    public string? Text { get; set; }

    /// <summary>The value when it is not a text.</summary>
    public JsonElement Json { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    public string? Index { get; set; }

    public List<ExpandedObject>? List { get; set; }

    public List<ExpandedObject>? Set { get; set; }

    public List<ExpandedObject>? Graph { get; set; }

    public List<ExpandedObject>? Included { get; set; }

    public PropertyMap? Properties { get; set; }

    public PropertyMap? Reverse { get; set; }

    public bool IsList => List is not null;

    /// <summary>How many different entries the object has.</summary>
    public int EntryCount =>
        Count(HasId)
        + Count(Types is not null)
        + Count(HasValue)
        + Count(Language is not null)
        + Count(Direction is not null)
        + Count(Index is not null)
        + Count(List is not null)
        + Count(Set is not null)
        + Count(Graph is not null)
        + Count(Included is not null)
        + Count(Reverse is not null)
        + (Properties?.Count ?? 0);

    /// <summary>Whether the value is a JSON literal.</summary>
    public bool IsJson => Types is [var only] && only.Value == "@json";

    public void Add(Iri property, ExpandedObject value) => (Properties ??= new PropertyMap())[property].Add(value);

    public void AddReverse(Iri property, ExpandedObject value) => (Reverse ??= new PropertyMap())[property].Add(value);

    private static int Count(bool there) => there ? 1 : 0;
}
