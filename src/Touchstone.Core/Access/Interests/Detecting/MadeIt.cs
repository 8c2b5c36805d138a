using System.Collections.Immutable;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>The person proposed, wrote or leads what is judged.</summary>
internal sealed class MadeIt : IConflictDetector
{
    public Task<ImmutableArray<Finding>> Look(
        TouchstoneDb db,
        Account person,
        Surroundings surroundings,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        Task.FromResult<ImmutableArray<Finding>>(
            surroundings.Makers.Contains(person.Id) ? [new Finding("author", "Proposed, developed or leads it")] : []
        );
}
