namespace Touchstone.Frameworks;

/// <summary>One end of an association: a node, a whole framework, or anything else that has an address.</summary>
/// <param name="Identifier">The identifier as the source wrote it; a UUID for an item of a framework.</param>
/// <param name="Uri">The address as the source wrote it.</param>
/// <param name="Title">A short title for people who cannot resolve the address.</param>
/// <param name="TargetType">What the address leads to when it is not an item (CASE 1.1), otherwise null.</param>
public sealed record AssociationEnd(string Identifier, string Uri, string Title, string? TargetType = null);
