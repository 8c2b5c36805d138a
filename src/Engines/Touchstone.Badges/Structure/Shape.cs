using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Structure;

/// <summary>What an object of a kind must and may have. Members that are not named are left to JSON-LD.</summary>
/// <param name="Subject">What people call it, at the start of a sentence.</param>
/// <param name="Type">The type it must name; null when it needs none.</param>
/// <param name="Members">Its members.</param>
internal sealed record Shape(string Subject, string? Type, params Member[] Members)
{
    /// <summary>Whether the type must stand alone as a text and not in a list.</summary>
    internal bool SingleType { get; init; }

    /// <summary>Rules between members.</summary>
    internal Action<JsonObject, string, StructureFaults>? Together { get; init; }

    internal void Check(JsonObject json, string path, StructureFaults faults)
    {
        if (Type is not null)
            CheckType(json, path, faults);
        foreach (var member in Members)
            member.Check(json, Subject, path, faults);
        Together?.Invoke(json, path, faults);
    }

    private void CheckType(JsonObject json, string path, StructureFaults faults)
    {
        var place = path.Length == 0 ? "type" : $"{path}.type";
        var holds = SingleType
            ? json.Text("type") == Type
            : json.IsA(Type!) && json.Items("type").All(t => t.AsText() is not null);
        if (!holds)
            faults.Add(
                place,
                json.ContainsKey("type")
                    ? $"{Subject} must have the type {Type}."
                    : $"{Subject} has no type; it must be {Type}."
            );
    }
}
