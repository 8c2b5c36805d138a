using System.Text.Json;
using Touchstone.LinkedData.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>A context while its terms are being defined.</summary>
internal sealed class LocalContext(ContextOrigin origin, bool overrideProtected)
{
    /// <summary>The entries, those of an imported context included.</summary>
    public Dictionary<string, JsonElement> Entries { get; } = [];

    /// <summary>Which terms are defined (true) or just being defined (false).</summary>
    public Dictionary<string, bool> Defined { get; } = [];

    public ContextOrigin Origin => origin;

    /// <summary>Whether protected terms may be defined anew, as in contexts of properties.</summary>
    public bool OverrideProtected => overrideProtected;

    /// <summary>Whether terms are protected unless they say otherwise.</summary>
    public bool Protects { get; set; }

    public bool Awaits(string term) => Entries.ContainsKey(term) && !Defined.GetValueOrDefault(term);

    /// <summary>Takes over entries that are not there yet.</summary>
    public void Add(JsonElement context)
    {
        var names = new HashSet<string>();
        foreach (var entry in context.EnumerateObject())
        {
            var name = JsonText.Name(entry);
            if (!names.Add(name))
            {
                throw MemberNames.Repeated(name);
            }

            Entries.TryAdd(name, entry.Value);
        }
    }
}
