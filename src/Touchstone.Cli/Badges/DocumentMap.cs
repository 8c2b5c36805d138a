using Touchstone.Badges;

namespace Touchstone.Cli.Badges;

/// <summary>Takes some addresses from elsewhere: a saved copy, or the machine that stands in for the public name.</summary>
internal sealed class DocumentMap
{
    private readonly IReadOnlyList<(string From, string To)> entries;

    private DocumentMap(IReadOnlyList<(string From, string To)> entries) => this.entries = entries;

    internal static Reading<DocumentMap> Read(IEnumerable<string> texts)
    {
        var read = new List<(string From, string To)>();
        foreach (var text in texts)
        {
            var sign = text.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == text.Length - 1)
                return Reading<DocumentMap>.Failed($"--map needs FROM=TO, not {text}.");
            read.Add((text[..sign], text[(sign + 1)..]));
        }
        // The longest beginning is the most exact one.
        return Reading<DocumentMap>.Of(new DocumentMap([.. read.OrderByDescending(e => e.From.Length)]));
    }

    /// <summary>Where an address is taken from; null when from itself.</summary>
    internal string? Find(Uri address)
    {
        var text = address.AbsoluteUri;
        foreach (var (from, to) in entries)
        {
            if (text.StartsWith(from, StringComparison.Ordinal))
                return to + text[from.Length..];
        }
        return null;
    }
}
