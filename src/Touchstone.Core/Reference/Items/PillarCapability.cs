namespace Touchstone.Core.Reference;

/// <summary>A generic capability of the multi-professional framework.</summary>
/// <param name="Code">Pillar and number, such as 1.10. The same in every edition so far; the words are not.</param>
/// <param name="Gist">What it asks, in the wording that the list names.</param>
public sealed record PillarCapability(string Code, string Gist);
