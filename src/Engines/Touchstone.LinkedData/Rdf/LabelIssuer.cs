namespace Touchstone.LinkedData.Rdf;

/// <summary>Issues temporary labels <c>b0</c>, <c>b1</c> … to blank nodes and remembers the order (RDFC-1.0 section 4.5).</summary>
internal sealed class LabelIssuer
{
    private readonly Dictionary<int, int> _numbers;
    private readonly List<int> _inOrder;

    public LabelIssuer()
    {
        _numbers = [];
        _inOrder = [];
    }

    private LabelIssuer(LabelIssuer other)
    {
        _numbers = new Dictionary<int, int>(other._numbers);
        _inOrder = [.. other._inOrder];
    }

    public IReadOnlyList<int> InOrder => _inOrder;

    public int Count => _inOrder.Count;

    public LabelIssuer Copy() => new(this);

    public bool Has(int node) => _numbers.ContainsKey(node);

    /// <summary>The number of a node, issued now if it has none.</summary>
    public int Issue(int node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _inOrder.Count;
            _numbers.Add(node, number);
            _inOrder.Add(node);
        }

        return number;
    }
}
