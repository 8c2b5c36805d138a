namespace Touchstone.Badges.Identity;

/// <summary>A document that was fetched.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">What the server called it, without parameters; null when it did not say.</param>
public sealed record FetchedDocument(ReadOnlyMemory<byte> Content, string? MediaType = null);
