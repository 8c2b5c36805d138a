namespace Touchstone.Agreement;

/// <summary>Somebody who may review.</summary>
/// <param name="Id">The reviewer's own id.</param>
/// <param name="Cap">The most submissions the reviewer may have, from 0.</param>
/// <param name="Traits">What panels are balanced over, such as profession, sector or lived experience, by name.</param>
public sealed record Reviewer(string Id, int Cap, IReadOnlyDictionary<string, string> Traits);
