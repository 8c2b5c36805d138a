using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>The properties of an expanded node in the order of their first use, each with its values.</summary>
internal sealed class PropertyMap
{
    /// <summary>Up to this many properties are searched one by one, which is faster than hashing.</summary>
    private const int Few = 12;

    private readonly List<(Iri Name, List<ExpandedObject> Values)> _entries = [];
    private Dictionary<RdfTerm, int>? _places;

    public List<(Iri Name, List<ExpandedObject> Values)> Entries => _entries;

    public int Count => _entries.Count;

    /// <summary>The values of a property, to add to.</summary>
    public List<ExpandedObject> this[Iri name]
    {
        get
        {
            var place = Find(name);
            if (place >= 0)
            {
                return _entries[place].Values;
            }

            var values = new List<ExpandedObject>(1);
            _places?.Add(name, _entries.Count);
            _entries.Add((name, values));
            return values;
        }
    }

    /// <summary>Adds values; the list becomes the map's own.</summary>
    public void Add(Iri name, List<ExpandedObject> values)
    {
        var place = Find(name);
        if (place >= 0)
        {
            _entries[place].Values.AddRange(values);
        }
        else
        {
            _places?.Add(name, _entries.Count);
            _entries.Add((name, values));
        }
    }

    private int Find(Iri name)
    {
        if (_entries.Count > Few)
        {
            if (_places is null)
            {
                _places = [];
                for (var i = 0; i < _entries.Count; i++)
                {
                    _places.Add(_entries[i].Name, i);
                }
            }

            return _places.GetValueOrDefault(name, -1);
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Name.Equals(name))
            {
                return i;
            }
        }

        return -1;
    }
}
