using System.Buffers.Text;
using System.Security.Cryptography;

namespace Touchstone.LinkedData.Rdf;

/// <summary>One run of RDFC-1.0 (section 4.4). Section numbers below are those of the Recommendation.</summary>
/// <remarks>
/// Terms are numbered first: a blank node is written as the complement of its number, any other term as its
/// number. Each term is encoded once; statements are put together by copying. When the statements of every blank
/// node already tell it from all others, as in nearly every credential, Hash N-Degree Quads is never run.
/// </remarks>
internal sealed class Canonicalization : IDisposable
{
    private const int DefaultGraph = int.MaxValue;

    private readonly PooledBytes _terms = new(8192);
    private readonly List<(int Start, int Length)> _termRanges = [];
    private readonly List<BlankNode> _nodes = [];
    private readonly List<NumberedQuad> _quads;
    private readonly LineSorter _lines = new();
    private readonly bool _sha384;
    private readonly int _hashLength;
    private readonly long _maxSteps;
    private readonly int _maxBytes;

    /// <summary>The blank node to quads map: the quads of node n are _mentions[_firstMention[n].._firstMention[n+1]].</summary>
    private int[] _firstMention = [];
    private int[] _mentions = [];

    /// <summary>The first-degree hashes, one after the other.</summary>
    private byte[] _hashes = [];

    /// <summary>The canonical issuer: the number issued to each node, -1 for none, and the nodes in order of issue.</summary>
    private int[] _canonical = [];
    private int[] _issued = [];
    private int _issuedCount;

    public Canonicalization(RdfDataset dataset, Rdfc10Options options)
    {
        _sha384 = options.Hash == HashAlgorithmName.SHA384;
        _hashLength = _sha384 ? SHA384.HashSizeInBytes : SHA256.HashSizeInBytes;
        _maxSteps = options.MaxSteps;
        _maxBytes = options.MaxBytes;
        _quads = Number(dataset);
    }

    public CanonicalDataset Run()
    {
        RequireSize();
        MapNodesToQuads();
        HashFirstDegrees();
        IssueLabels();
        return new CanonicalDataset(Write(), Array.ConvertAll(_issued, node => _nodes[node]));
    }

    public void Dispose()
    {
        _terms.Dispose();
        _lines.Dispose();
    }

    /// <summary>The number canonically issued to a node, or -1.</summary>
    public int Canonical(int node) => _canonical[node];

    public ReadOnlySpan<int> QuadsOf(int node) => _mentions.AsSpan(_firstMention[node].._firstMention[node + 1]);

    public NumberedQuad Quad(int index) => _quads[index];

    public ReadOnlySpan<byte> FirstDegreeHash(int node) => _hashes.AsSpan(node * _hashLength, _hashLength);

    /// <summary>The IRI of a predicate in angle brackets.</summary>
    public ReadOnlySpan<byte> Term(int number) => _terms.Slice(_termRanges[number].Start, _termRanges[number].Length);

    public void HashTo(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        if (_sha384)
        {
            SHA384.HashData(data, hash);
        }
        else
        {
            SHA256.HashData(data, hash);
        }
    }

    public int HashLength => _hashLength;

    private List<NumberedQuad> Number(RdfDataset dataset)
    {
        var numbers = new Dictionary<RdfTerm, int>(2 * dataset.Count);
        var quads = new List<NumberedQuad>(dataset.Count);
        var seen = new HashSet<NumberedQuad>(dataset.Count);
        for (var i = 0; i < dataset.Count; i++)
        {
            var quad = dataset[i];
            var numbered = new NumberedQuad(
                NumberOf(quad.Subject, numbers),
                NumberOf(quad.Predicate, numbers),
                NumberOf(quad.Object, numbers),
                quad.Graph is null ? DefaultGraph : NumberOf(quad.Graph, numbers)
            );
            if (seen.Add(numbered))
            {
                quads.Add(numbered);
            }
        }

        return quads;
    }

    private int NumberOf(RdfTerm term, Dictionary<RdfTerm, int> numbers)
    {
        if (numbers.TryGetValue(term, out var number))
        {
            return number;
        }

        if (term is BlankNode node)
        {
            number = ~_nodes.Count;
            _nodes.Add(node);
        }
        else
        {
            number = _termRanges.Count;
            var start = _terms.Length;
            NQuads.Append(_terms, term);
            _termRanges.Add((start, _terms.Length - start));
        }

        numbers.Add(term, number);
        return number;
    }

    private void RequireSize()
    {
        long size = 0;
        foreach (var quad in _quads)
        {
            size += LengthOf(quad.Subject) + LengthOf(quad.Predicate) + LengthOf(quad.Object) + 8;
            size += quad.Graph == DefaultGraph ? 0 : LengthOf(quad.Graph);
        }

        if (size > _maxBytes)
        {
            throw new LinkedDataException(
                RefusalCodes.TooLarge,
                "",
                $"The statements of the document add up to more than {_maxBytes} bytes."
            );
        }
    }

    private int LengthOf(int component) => component < 0 ? 10 : _termRanges[component].Length;

    /// <summary>Section 4.4.3, step 2. A quad counts once for a node, however often the node occurs in it.</summary>
    private void MapNodesToQuads()
    {
        _firstMention = new int[_nodes.Count + 1];
        foreach (var quad in _quads)
        {
            foreach (var node in quad.BlankNodes)
            {
                _firstMention[node + 1]++;
            }
        }

        for (var node = 0; node < _nodes.Count; node++)
        {
            _firstMention[node + 1] += _firstMention[node];
        }

        _mentions = new int[_firstMention[^1]];
        var next = _firstMention.AsSpan(.._nodes.Count).ToArray();
        for (var i = 0; i < _quads.Count; i++)
        {
            foreach (var node in _quads[i].BlankNodes)
            {
                _mentions[next[node]++] = i;
            }
        }
    }

    /// <summary>Hash First Degree Quads (section 4.6) for every blank node.</summary>
    private void HashFirstDegrees()
    {
        _hashes = new byte[_nodes.Count * _hashLength];
        for (var node = 0; node < _nodes.Count; node++)
        {
            _lines.Clear();
            foreach (var index in QuadsOf(node))
            {
                var quad = _quads[index];
                var line = _lines.Begin();
                AppendAnonymised(line, quad.Subject, node);
                line.Append((byte)' ');
                line.Append(Term(quad.Predicate));
                line.Append((byte)' ');
                AppendAnonymised(line, quad.Object, node);
                if (quad.Graph != DefaultGraph)
                {
                    line.Append((byte)' ');
                    AppendAnonymised(line, quad.Graph, node);
                }

                line.Append(" .\n"u8);
                _lines.End();
            }

            HashTo(_lines.Sorted(), _hashes.AsSpan(node * _hashLength, _hashLength));
        }
    }

    private void AppendAnonymised(PooledBytes line, int component, int reference) =>
        line.Append(
            component >= 0 ? Term(component)
            : ~component == reference ? "_:a"u8
            : "_:z"u8
        );

    /// <summary>Section 4.4.3, steps 4 and 5: first the nodes that are told by their own hash, then the others.</summary>
    private void IssueLabels()
    {
        var order = new int[_nodes.Count];
        for (var node = 0; node < order.Length; node++)
        {
            order[node] = node;
        }

        Array.Sort(order, (left, right) => FirstDegreeHash(left).SequenceCompareTo(FirstDegreeHash(right)));
        _canonical = new int[_nodes.Count];
        Array.Fill(_canonical, -1);
        _issued = new int[_nodes.Count];

        var alike = new List<Range>();
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (end < order.Length && FirstDegreeHash(order[end]).SequenceEqual(FirstDegreeHash(order[start])))
            {
                end++;
            }

            if (end == start + 1)
            {
                Issue(order[start]);
            }
            else
            {
                alike.Add(start..end);
            }

            start = end;
        }

        if (alike.Count > 0)
        {
            IssueAlike(order, alike);
        }
    }

    private void IssueAlike(int[] order, List<Range> alike)
    {
        var neighbourhoods = new NeighbourhoodHasher(this, _maxSteps);
        foreach (var group in alike)
        {
            var results = new List<(string Hash, LabelIssuer Issuer)>();
            foreach (var node in order.AsSpan(group))
            {
                if (_canonical[node] < 0)
                {
                    var issuer = new LabelIssuer();
                    issuer.Issue(node);
                    results.Add(neighbourhoods.Hash(node, issuer));
                }
            }

            // A stable sort, so that equal hashes keep the order in which they were found.
            foreach (var (_, issuer) in results.OrderBy(result => result.Hash, StringComparer.Ordinal))
            {
                foreach (var node in issuer.InOrder)
                {
                    Issue(node);
                }
            }
        }
    }

    private void Issue(int node)
    {
        if (_canonical[node] < 0)
        {
            _canonical[node] = _issuedCount;
            _issued[_issuedCount++] = node;
        }
    }

    private byte[] Write()
    {
        _lines.Clear();
        foreach (var quad in _quads)
        {
            var line = _lines.Begin();
            AppendLabelled(line, quad.Subject);
            line.Append((byte)' ');
            line.Append(Term(quad.Predicate));
            line.Append((byte)' ');
            AppendLabelled(line, quad.Object);
            if (quad.Graph != DefaultGraph)
            {
                line.Append((byte)' ');
                AppendLabelled(line, quad.Graph);
            }

            line.Append(" .\n"u8);
            _lines.End();
        }

        return _lines.Sorted().ToArray();
    }

    private void AppendLabelled(PooledBytes line, int component)
    {
        if (component >= 0)
        {
            line.Append(Term(component));
        }
        else
        {
            line.Append("_:c14n"u8);
            Utf8Formatter.TryFormat(_canonical[~component], line.Free(11), out var length);
            line.Advance(length);
        }
    }
}
