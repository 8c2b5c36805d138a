using System.Text.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>The entries of an expanded term definition as they stand in the context.</summary>
internal sealed class TermEntries
{
    public bool IsSimple { get; init; }

    public JsonElement? Id { get; set; }

    public JsonElement? Reverse { get; private set; }

    public JsonElement? Type { get; private set; }

    public JsonElement? Container { get; private set; }

    public JsonElement? Context { get; private set; }

    public JsonElement? Direction { get; private set; }

    public JsonElement? Index { get; private set; }

    public JsonElement? Language { get; private set; }

    public JsonElement? Nest { get; private set; }

    public JsonElement? Prefix { get; private set; }

    public JsonElement? Protected { get; private set; }

    /// <summary>Takes an entry; false when term definitions have no such entry.</summary>
    public bool Take(string name, JsonElement value)
    {
        switch (Keywords.Of(name))
        {
            case Keyword.Id:
                Id = value;
                return true;
            case Keyword.Reverse:
                Reverse = value;
                return true;
            case Keyword.Type:
                Type = value;
                return true;
            case Keyword.Container:
                Container = value;
                return true;
            case Keyword.Context:
                Context = value;
                return true;
            case Keyword.Direction:
                Direction = value;
                return true;
            case Keyword.Index:
                Index = value;
                return true;
            case Keyword.Language:
                Language = value;
                return true;
            case Keyword.Nest:
                Nest = value;
                return true;
            case Keyword.Prefix:
                Prefix = value;
                return true;
            case Keyword.Protected:
                Protected = value;
                return true;
            default:
                return false;
        }
    }
}
