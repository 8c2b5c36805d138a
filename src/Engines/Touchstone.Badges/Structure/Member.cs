using System.Text.Json.Nodes;

namespace Touchstone.Badges.Structure;

/// <summary>One member of a shape.</summary>
internal sealed record Member(string Name, Rule Rule, Amount Amount)
{
    internal void Check(JsonObject holder, string subject, string path, StructureFaults faults)
    {
        var place = path.Length == 0 ? Name : $"{path}.{Name}";
        if (!holder.TryGetPropertyValue(Name, out var value))
        {
            if (Amount is Amount.One or Amount.OneOrMore)
                faults.Add(place, $"{subject} has no {Name}.");
            return;
        }
        if (value is JsonArray list)
            CheckList(list, subject, place, faults);
        else if (Amount == Amount.List)
            faults.Add(place, $"{subject} gives {Name} alone; it must be a list.");
        else
            CheckValue(value, subject, place, faults);
    }

    private void CheckList(JsonArray list, string subject, string place, StructureFaults faults)
    {
        if (Amount is Amount.One or Amount.AtMostOne)
        {
            faults.Add(place, $"{subject} has a list as {Name}; only one value is allowed.");
            return;
        }
        if (list.Count == 0 && Amount == Amount.OneOrMore)
            faults.Add(place, $"{subject} has an empty {Name}.");
        for (var i = 0; i < list.Count; i++)
            CheckValue(list[i], subject, $"{place}[{i}]", faults);
    }

    private void CheckValue(JsonNode? value, string subject, string place, StructureFaults faults)
    {
        if (value is null || !Rule.Holds(value))
            faults.Add(place, $"{subject}: {Name} must be {Rule.Expectation}.");
        else if (value is JsonObject inner && Rule.Inside is { } shape)
            shape().Check(inner, place, faults);
    }
}
