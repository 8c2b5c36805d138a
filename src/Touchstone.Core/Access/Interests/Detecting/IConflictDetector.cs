using System.Collections.Immutable;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>
/// Looks for one kind of interest of a person in a record. An area adds its own by writing a class of this kind: every
/// detector of the assembly is asked.
/// </summary>
public interface IConflictDetector
{
    Task<ImmutableArray<Finding>> Look(
        TouchstoneDb db,
        Account person,
        Surroundings surroundings,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
