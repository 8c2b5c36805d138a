namespace Touchstone.LinkedData.Rdf;

/// <summary>Collects lines of UTF-8 and sorts them by code point, which for UTF-8 is the order of the bytes.</summary>
internal sealed class LineSorter : IDisposable
{
    private readonly PooledBytes _text = new(16384);
    private readonly PooledBytes _sorted = new(16384);
    private readonly Comparison<(int Start, int Length)> _compare;
    private (int Start, int Length)[] _lines = new (int, int)[64];
    private int _count;
    private int _begin;

    public LineSorter() =>
        _compare = (left, right) =>
            _text.Slice(left.Start, left.Length).SequenceCompareTo(_text.Slice(right.Start, right.Length));

    public void Clear()
    {
        _text.Clear();
        _count = 0;
    }

    /// <summary>Starts a line; append to what is returned, then call <see cref="End"/>.</summary>
    public PooledBytes Begin()
    {
        _begin = _text.Length;
        return _text;
    }

    public void End()
    {
        if (_count == _lines.Length)
        {
            Array.Resize(ref _lines, 2 * _count);
        }

        _lines[_count++] = (_begin, _text.Length - _begin);
    }

    /// <summary>All lines in order, valid until the next change.</summary>
    public ReadOnlySpan<byte> Sorted()
    {
        if (_count == 1)
        {
            return _text.Written;
        }

        var lines = _lines.AsSpan(0, _count);
        lines.Sort(_compare);
        _sorted.Clear();
        foreach (var (start, length) in lines)
        {
            _sorted.Append(_text.Slice(start, length));
        }

        return _sorted.Written;
    }

    public void Dispose()
    {
        _text.Dispose();
        _sorted.Dispose();
    }
}
