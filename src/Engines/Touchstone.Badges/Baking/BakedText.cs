namespace Touchstone.Badges.Baking;

/// <summary>What a picture carried.</summary>
/// <param name="Utf8">The text: JSON or a compact JWS.</param>
/// <param name="Edition">Of which edition of Open Badges the place was in which it stood: 3 or 2.</param>
public sealed record BakedText(ReadOnlyMemory<byte> Utf8, int Edition);
