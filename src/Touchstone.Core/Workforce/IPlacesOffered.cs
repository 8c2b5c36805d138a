using System.Collections.Immutable;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce;

/// <summary>How many places approved delivery plans offer. Delivery comes later on the journey and answers.</summary>
public interface IPlacesOffered
{
    /// <summary>Places a year by credential, over all approved plans that say how many.</summary>
    Task<ImmutableDictionary<Guid, PlacesOffered>> ByCredential(TouchstoneDb db, CancellationToken cancel);
}

/// <param name="Plans">Approved plans, also those that do not say how many places they have.</param>
/// <param name="Places">Places a year, as far as plans say.</param>
public sealed record PlacesOffered(int Plans, int Places);
