using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce;

/// <summary>
/// What this area asks of published specifications. They are written later on the journey, so the area that writes them
/// answers; this one knows nothing of it.
/// </summary>
public interface IPublishedSpecifications
{
    /// <summary>Every version in force, by title.</summary>
    Task<IReadOnlyList<PublishedSpecification>> All(TouchstoneDb db, CancellationToken cancel);
}
