using Touchstone.Core.Platform;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// A specification as one whole, to be written as CASE, a table, a web page or Word: the tree with everything beside it as
/// sections, in the order of the reference data.
/// </summary>
public static class SpecificationDocument
{
    private const string Tree = "capabilities";

    /// <summary>A frozen version, with where it stands (in the words of CASE) and, once it is published, who published it.</summary>
    /// <param name="body">The name of the body that publishes.</param>
    public static FrameworkPackage Of(SpecificationVersion version, ReferenceData reference, string body)
    {
        var launched = version.LaunchedAt;
        var whole = Of(
            SpecificationContent.Of(version),
            reference,
            version.Title,
            version.Number,
            Site.DateOf(launched ?? version.FrozenAt)
        );
        var details = whole.Version.Details;
        return whole with
        {
            Version = whole.Version.WithDetails(
                details with
                {
                    Status = version.State switch
                    {
                        VersionState.Launched => "Adopted",
                        VersionState.Superseded or VersionState.Withdrawn => "Deprecated",
                        _ => "Draft",
                    },
                    Creator = launched is null ? details.Creator : body,
                }
            ),
        };
    }

    public static FrameworkPackage Of(
        SpecificationContent content,
        ReferenceData reference,
        string title,
        string number,
        DateOnly day
    )
    {
        var prose = new SpecificationProse(content, reference);
        var sections = new List<Section>();
        var place = SectionPlace.Front;
        foreach (var section in reference.SpecificationSections.On(day))
        {
            if (section.Code == Tree)
            {
                place = SectionPlace.Back;
                continue;
            }
            var text = section.Code switch
            {
                "target-group" => prose.TargetGroup(),
                "size" => prose.Size(),
                "outcomes" => prose.Outcomes(),
                "assessment" => prose.Assessment(),
                _ => content.Body.Sections.GetValueOrDefault(section.Code) ?? "",
            };
            if (text.Length > 0)
            {
                sections.Add(new Section(IdOf(content, section.Code), section.Name, text, place));
            }
        }
        var details = content.Package.Version.Details;
        return content.Package with
        {
            Version = content.Package.Version.WithDetails(
                details with
                {
                    Title = title,
                    Version = number,
                    Sections = [.. sections],
                }
            ),
        };
    }

    // The same section of the same specification keeps its identifier from one writing to the next.
    private static Guid IdOf(SpecificationContent content, string section)
    {
        var name = $"{content.Package.Version.Details.FrameworkId}/{section}";
        var bytes = System
            .Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))
            .AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
