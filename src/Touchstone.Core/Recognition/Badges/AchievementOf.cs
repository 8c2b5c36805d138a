using Touchstone.Badges.OpenBadges;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>A launched version of a specification as an Open Badges 3.0 achievement: aligned to each capability, with a result to reach for each.</summary>
internal static class AchievementOf
{
    public static Achievement Version(SpecificationVersion version, string scope, Site site, ReferenceData reference)
    {
        var content = SpecificationContent.Of(version);
        var address = BadgeAddresses.Achievement(site, version.Id);
        return new Achievement
        {
            Id = address,
            Name = version.Title,
            Description = scope,
            Criteria = new Criteria(
                $"Every capability of version {version.Number} of the specification was shown by evidence, assessed and signed off with an approved education provider.",
                site.AddressOf($"/specifications/versions/{version.Id}")
            ),
            AchievementType = "Certification",
            Version = version.Number,
            InLanguage = "en-GB",
            CreditsAvailable = version.Body.Credits,
            Alignments = [.. content.Capabilities.Select(c => Alignment(c, version, site))],
            ResultDescriptions =
            [
                .. content.Capabilities.Select(c =>
                {
                    var plan = AssessmentPlan.Of(c, reference);
                    return new ResultDescription
                    {
                        Id = ResultId(address, c.Lineage),
                        Name = c.Name,
                        ResultType = "RubricCriterionLevel",
                        Levels =
                        [
                            .. plan.Scale.Grades.Select(g => new RubricCriterionLevel
                            {
                                Id = LevelId(address, c.Lineage, g.Code),
                                Name = g.Name,
                                Description = g.Descriptor,
                            }),
                        ],
                        RequiredLevel = LevelId(address, c.Lineage, plan.Required.Code),
                    };
                }),
            ],
        };
    }

    public static string ResultId(string achievement, Guid capability) => $"{achievement}#result-{capability}";

    public static string LevelId(string achievement, Guid capability, string grade) =>
        $"{achievement}#level-{capability}-{grade}";

    /// <summary>An item of a framework that was published elsewhere keeps its own address; ours has the permanent page of the capability.</summary>
    private static Alignment Alignment(SpecificationCapability capability, SpecificationVersion version, Site site) =>
        new()
        {
            TargetName = capability.Name,
            TargetUrl = capability.Address.StartsWith("http", StringComparison.Ordinal)
                ? capability.Address
                : BadgeAddresses.Capability(site, version.Id, capability.Lineage),
            TargetCode = capability.Code,
            TargetFramework = $"{version.Title} {version.Number}",
            TargetType = "CFItem",
        };
}
