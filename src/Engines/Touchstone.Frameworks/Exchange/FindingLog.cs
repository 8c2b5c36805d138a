namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// Collects findings: counts all of them and keeps the first of each code, so that a hostile file cannot make a report
/// larger than itself.
/// </summary>
internal sealed class FindingLog
{
    private const int KeptPerCode = 200;

    private readonly SortedDictionary<string, int> tally = new(StringComparer.Ordinal);
    private readonly List<Finding> kept = [];

    public int Repaired { get; private set; }

    public int Dropped { get; private set; }

    public bool IsFatal { get; private set; }

    public void Add(string code, Severity severity, string message, string? where = null, int times = 1)
    {
        if (times == 0)
        {
            return;
        }

        var before = tally.GetValueOrDefault(code);
        tally[code] = before + times;
        if (before < KeptPerCode)
        {
            kept.Add(new Finding(code, severity, message, where));
        }

        Repaired += severity == Severity.Repair ? times : 0;
        Dropped += severity == Severity.Loss ? times : 0;
        IsFatal |= severity == Severity.Fatal;
    }

    public int Count(string code) => tally.GetValueOrDefault(code);

    public ValueList<Finding> Findings => kept.ToValueList();

    public ValueList<Tally> Tallies => tally.Select(entry => new Tally(entry.Key, entry.Value)).ToValueList();
}
