using System.Text.Json.Nodes;

namespace Touchstone.Web.Tests.Look;

/// <summary>One published example of a component.</summary>
public sealed record Fixture(string Name, JsonObject Options, string? CallBlock, string Html);
