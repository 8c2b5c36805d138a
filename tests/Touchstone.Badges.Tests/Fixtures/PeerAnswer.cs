using System.Text.Json.Nodes;

namespace Touchstone.Badges.Tests.Fixtures;

/// <summary>A peer's answer: its result, or the error it refused with.</summary>
public sealed record PeerAnswer(JsonNode? Result, string? Error)
{
    public JsonNode OrThrow() => Error is null ? Result! : throw new InvalidOperationException(Error);
}
