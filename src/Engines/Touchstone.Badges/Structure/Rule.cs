using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Structure;

/// <summary>Judges one value; what it says completes the sentence "… must be".</summary>
/// <param name="Expectation">What the value must be.</param>
/// <param name="Holds">Whether a value is that.</param>
/// <param name="Inside">The shape to look at further, when the value is an object.</param>
internal sealed record Rule(string Expectation, Func<JsonNode, bool> Holds, Func<Shape>? Inside = null)
{
    internal static readonly Rule Text = new("a text", node => node.AsText() is not null);

    internal static readonly Rule Uri = new("an absolute address (a URL, URN or DID)", node => IsUri(node.AsText()));

    internal static readonly Rule Moment = new(
        "a date and time with a time zone, such as 2026-01-31T09:00:00Z",
        node => XmlDateTime.Read(node.AsText()) is not null
    );

    internal static readonly Rule Date = new(
        "a date, such as 1990-12-31",
        node => DateOnly.TryParseExact(node.AsText(), "yyyy-MM-dd", out _)
    );

    internal static readonly Rule Number = new("a number", node => node.GetValueKind() == JsonValueKind.Number);

    internal static readonly Rule Truth = new(
        "true or false",
        node => node.GetValueKind() is JsonValueKind.True or JsonValueKind.False
    );

    internal static readonly Rule Language = new(
        "a language tag, such as en-GB",
        node =>
            node.AsText() is { Length: >= 2 and <= 35 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
    );

    internal static Rule Word(Vocabulary words, bool open) =>
        new(
            open ? $"{words.Name}, or a word of one's own that starts with ext:" : words.Name,
            node =>
                node.AsText() is { } text
                && (
                    words.Contains(text)
                    || (open && text.StartsWith("ext:", StringComparison.Ordinal) && text.Length > 4)
                )
        );

    internal static Rule Object(Func<Shape> shape) => new("an object", node => node is JsonObject, shape);

    /// <summary>An address, or an object that is looked into.</summary>
    internal static Rule UriOr(Func<Shape> shape) =>
        new("an address or an object", node => node is JsonObject || IsUri(node.AsText()), shape);

    /// <summary>An absolute URI: a scheme, a colon, something behind it, no blanks.</summary>
    internal static bool IsUri(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return text is not null
            && colon > 0
            && colon < text.Length - 1
            && char.IsAsciiLetter(text[0])
            && text.AsSpan(0, colon)
                .IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.") < 0
            && text.AsSpan().IndexOfAny(" \t\r\n<>\"{}|\\^`") < 0;
    }
}
