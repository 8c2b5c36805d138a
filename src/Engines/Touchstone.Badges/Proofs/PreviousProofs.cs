using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Proofs;

/// <summary>Finds the proofs that a proof of a chain refers to (W3C Data Integrity 1.0, section 4.4).</summary>
internal static class PreviousProofs
{
    internal static Reading<IReadOnlyList<JsonObject>> Find(IReadOnlyList<JsonObject> proofs, IEnumerable<string> ids)
    {
        var found = new List<JsonObject>();
        foreach (var id in ids)
        {
            var matches = proofs.Where(p => p.Text("id") == id).ToList();
            if (matches.Count != 1)
                return Reading<IReadOnlyList<JsonObject>>.Failed(
                    $"The document has not exactly one proof with the id {id}."
                );
            found.Add(matches[0]);
        }
        return Reading<IReadOnlyList<JsonObject>>.Of(found);
    }
}
