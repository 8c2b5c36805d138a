namespace Touchstone.Themes.Interchange;

/// <summary>Collects findings: counts all of them and keeps the first of each code, so that no file can make a report larger than itself.</summary>
internal sealed class Findings
{
    private const int KeptPerCode = 200;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<Finding> kept = [];

    public bool HasFault { get; private set; }

    public void Add(string code, Severity severity, string message, string? where = null)
    {
        var before = counts.GetValueOrDefault(code);
        counts[code] = before + 1;
        HasFault |= severity == Severity.Fault;
        if (before < KeptPerCode)
        {
            kept.Add(new(code, severity, message, where));
        }
    }

    public IReadOnlyList<Finding> ToList()
    {
        foreach (var (code, count) in counts.Where(c => c.Value > KeptPerCode).ToList())
        {
            kept.Add(
                new(
                    code,
                    kept.First(f => f.Code == code).Severity,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"and {count - KeptPerCode} more of the kind \"{code}\"."
                    )
                )
            );
            counts[code] = 0;
        }

        return kept;
    }
}
