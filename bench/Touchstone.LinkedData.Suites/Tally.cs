namespace Touchstone.LinkedData.Suites;

/// <summary>How a suite went.</summary>
internal sealed class Tally(string name)
{
    internal string Name { get; } = name;

    internal int Passed { get; private set; }

    internal int Count => Passed + Faults.Count;

    internal List<string> Faults { get; } = [];

    /// <summary>Counts a test; null is a pass.</summary>
    internal void Add(string test, string? fault)
    {
        if (fault is null)
            Passed++;
        else
            Faults.Add(
                $"{test}: {fault.ReplaceLineEndings(" ")[..Math.Min(200, fault.ReplaceLineEndings(" ").Length)]}"
            );
    }
}
