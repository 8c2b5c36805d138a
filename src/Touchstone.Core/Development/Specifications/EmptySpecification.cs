using Touchstone.Core.Credentials;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Storage;

namespace Touchstone.Core.Development.Specifications;

/// <summary>A specification in which nothing stands yet but its title and the framework that it will be mapped to.</summary>
internal static class EmptySpecification
{
    public static Specification Of(Credential credential, ReferenceList<Pillar> edition, DateTimeOffset at)
    {
        var version = FrameworkVersion.Create(DetailsOf(credential.Name, at), []).Value;
        var package = new FrameworkPackage(version, [PillarMappings.SetFor(version, edition)]);
        return new Specification(
            credential.Id,
            credential.Name,
            FrameworkJson.Write(package),
            new SpecificationBody { FrameworkEdition = edition.Edition },
            at
        );
    }

    public static FrameworkDetails DetailsOf(string title, DateTimeOffset at) =>
        new()
        {
            FrameworkId = Guid.CreateVersion7(at),
            VersionId = Guid.CreateVersion7(at),
            Title = title,
            Status = "Draft",
            Language = "en-GB",
            LastChanged = Timestamp.From(at),
        };
}
