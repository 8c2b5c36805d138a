using System.Text;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>The own extension of a rubric level, where "extensions" is a list of objects.</summary>
internal static class CaseOwnLevel
{
    /// <summary>
    /// Takes the stashed fields and leaves the foreign elements of the list; nothing when the level has no own extension.
    /// </summary>
    public static List<(string Name, string Json)> TakeStash(JsonFields fields, StringPool pool)
    {
        if (
            fields.Peek("extensions") is not { } text
            || !text.Contains(CaseNames.OwnExtension, StringComparison.Ordinal)
        )
        {
            return [];
        }

        if (fields.TakeArray("extensions") is not { } elements)
        {
            return [];
        }

        var stash = new List<(string, string)>();
        var foreign = new List<string>();
        foreach (var element in elements)
        {
            var carried = Carried.FromJson(Encoding.UTF8.GetString(element.Span));
            if (CarriedMerge.Field(carried, CaseNames.OwnExtension) is { } own)
            {
                var kept = CarriedMerge.Field(Carried.FromJson(own), CaseNames.Stash) ?? "{}";
                stash.AddRange(
                    CarriedMerge.Fields(Carried.FromJson(kept)).Select(field => (field.Name, pool.Get(field.Json)))
                );
            }
            else
            {
                foreign.Add(JsonFields.CanonicalValue(element.Span));
            }
        }

        if (foreign.Count > 0 && stash.TrueForAll(field => field.Item1 != "extensions"))
        {
            stash.Add(("extensions", $"[{string.Join(',', foreign)}]"));
        }

        return stash;
    }
}
