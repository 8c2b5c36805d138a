namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>A CFAssociationGrouping that stands for one of our mapping sets.</summary>
internal sealed record CaseGrouping(Guid Id, string Title, VersionPin To, Timestamp LastChanged);
