using System.Collections.Immutable;
using Touchstone.Core.Record;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>What stands round a record: what it is held in, who made it, and the organisations and groups it comes from.</summary>
/// <param name="Chain">The record and everything that it is held in.</param>
/// <param name="Makers">People who proposed, developed or lead it.</param>
/// <param name="Organisations">Organisations that it is held in, or that its makers belong to.</param>
/// <param name="Groups">Groups that worked on it.</param>
public sealed record Surroundings(
    RecordRef Record,
    ImmutableArray<RecordRef> Chain,
    ImmutableArray<Guid> Makers,
    ImmutableArray<Guid> Organisations,
    ImmutableArray<RecordRef> Groups
);
