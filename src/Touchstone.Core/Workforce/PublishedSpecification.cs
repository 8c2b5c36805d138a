using System.Collections.Immutable;

namespace Touchstone.Core.Workforce;

/// <summary>A specification in force, as far as work with employers and universities needs it.</summary>
/// <param name="FrameworkEdition">The edition of the multi-professional framework that it is mapped to.</param>
/// <param name="Professions">Codes of the professions that it is for.</param>
public sealed record PublishedSpecification(
    Guid VersionId,
    Guid CredentialId,
    string Title,
    string Number,
    string FrameworkEdition,
    int? Credits,
    ImmutableArray<string> Professions,
    ImmutableArray<PublishedCapability> Capabilities
)
{
    public string Name => $"{Title} {Number}";

    public PublishedCapability? Find(Guid lineage) => Capabilities.FirstOrDefault(c => c.Lineage == lineage);
}

/// <summary>A capability of a specification in force.</summary>
/// <param name="Lineage">Its identifier, the same in every version.</param>
/// <param name="Domain">What it stands under.</param>
/// <param name="Name">Code and title.</param>
/// <param name="PillarCodes">Codes of the multi-professional framework that it answers.</param>
public sealed record PublishedCapability(
    Guid Lineage,
    string Domain,
    string Name,
    string Text,
    ImmutableArray<string> Statements,
    ImmutableArray<string> PillarCodes
);
