using System.Collections.Concurrent;

namespace Touchstone.Browser.Tests.Journey;

/// <summary>The kinds of page that people have come to, each looked at once, and what was wrong with them.</summary>
internal sealed class PagesSeen
{
    /// <summary>What any walk of this run has looked at, with and without script: walks cross, and a look takes seconds.</summary>
    private static readonly ConcurrentDictionary<(string Kind, bool Script), bool> LookedAt = [];

    private readonly HashSet<string> kinds = [];
    private readonly List<string> faults = [];

    public int Count => kinds.Count;

    /// <summary>Kept to the end of the journey, so that one walk tells all.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <param name="visit">Whose page is in view.</param>
    /// <param name="kind">Its address, without identifiers.</param>
    /// <param name="isWrong">It says what is missing: another page, to whoever reads it.</param>
    public async Task Look(Visit visit, string kind, bool isWrong)
    {
        var name = $"journey{kind.Replace('/', '-')}{(isWrong ? "-with-errors" : "")}";
        if (!kinds.Add(name) || !LookedAt.TryAdd((name, visit.Screen.Script), true))
            return;
        foreach (var fault in await visit.FaultsAtEveryWidth(name))
        {
            // Told at once as well, for a walk that is broken off.
            TestContext.Current.TestOutputHelper?.WriteLine(fault);
            faults.Add(fault);
        }
    }
}
