namespace Touchstone.Themes.Codebooks;

/// <summary>A note of a coder, on the project, a code, a source or a passage.</summary>
/// <param name="Id">The identifier, by which what it is about refers to it.</param>
/// <param name="Name">Its title; may be empty.</param>
/// <param name="Text">What it says.</param>
/// <param name="Coder">Who wrote it; null where a file does not say.</param>
/// <param name="At">When.</param>
public sealed record Memo(Guid Id, string Name, string Text, Guid? Coder = null, DateTimeOffset? At = null);
