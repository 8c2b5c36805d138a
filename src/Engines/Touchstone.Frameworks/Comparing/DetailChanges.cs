namespace Touchstone.Frameworks.Comparing;

/// <summary>Edits of what is said about the framework as a whole, one a detail.</summary>
internal static class DetailChanges
{
    public static IEnumerable<Change> Of(FrameworkPackage old, FrameworkPackage @new)
    {
        var before = old.Version.Details;
        var after = @new.Version.Details;
        // Number, state and times of a version always differ; they are no edit.
        var changed = new (string Name, bool IsChanged)[]
        {
            (nameof(FrameworkDetails.Title), before.Title != after.Title),
            (nameof(FrameworkDetails.Creator), before.Creator != after.Creator),
            (nameof(FrameworkDetails.Publisher), before.Publisher != after.Publisher),
            (nameof(FrameworkDetails.Description), before.Description != after.Description),
            (nameof(FrameworkDetails.Language), before.Language != after.Language),
            (nameof(FrameworkDetails.Notes), before.Notes != after.Notes),
            (nameof(FrameworkDetails.LicenceStatement), before.LicenceStatement != after.LicenceStatement),
            (nameof(FrameworkDetails.Professions), before.Professions != after.Professions),
            (nameof(FrameworkDetails.Tiers), before.Tiers != after.Tiers),
            (nameof(FrameworkDetails.Layers), before.Layers != after.Layers),
            (nameof(FrameworkDetails.Sections), before.Sections != after.Sections),
        };
        return changed
            .Where(detail => detail.IsChanged)
            .Select(detail => new Change { Kind = ChangeKind.DetailsChanged, Detail = detail.Name });
    }
}
