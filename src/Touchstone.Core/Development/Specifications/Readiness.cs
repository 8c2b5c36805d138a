using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Whether a specification has everything that reviewers will look for. It judges presence, never quality.</summary>
public sealed record Readiness(ImmutableArray<ReadinessPoint> Points)
{
    public bool IsReady => Points.All(p => p.IsMet);

    /// <summary>The sections whose content is not prose but stands in the structure of the specification.</summary>
    public static ImmutableArray<string> StructuredSections { get; } =
    ["identity", "target-group", "size", "capabilities", "framework-mapping", "outcomes", "assessment"];

    public static Readiness Of(SpecificationContent content, ReferenceData reference, DateOnly today)
    {
        var body = content.Body;
        var prose = reference
            .SpecificationSections.On(today)
            .Where(s => s.IsRequired && !StructuredSections.Contains(s.Code))
            .ToList();
        var unwritten = prose.Where(s => string.IsNullOrWhiteSpace(body.Sections.GetValueOrDefault(s.Code)));
        var gaps = reference.Mpf.Find(body.FrameworkEdition) is { } edition
            ? Coverage.Of(content, edition).Targets.Where(t => t.Status == Frameworks.Covering.CoverageStatus.Gap)
            : [];
        return new Readiness([
            new("sections", "Every required section is written", [.. unwritten.Select(s => s.Name)]),
            new(
                "target-group",
                "The target professions are named, each with its requirements",
                body.TargetGroup.Count == 0
                    ? ["No profession is named"]
                    :
                    [
                        .. body
                            .TargetGroup.Where(t => string.IsNullOrWhiteSpace(t.Requirements))
                            .Select(t => reference.Professions.Latest.NameOf(t.Profession)),
                    ]
            ),
            new(
                "size",
                "Credits or hours of learning are stated",
                body.Credits is null && body.NotionalHours is null ? ["Neither is stated"] : []
            ),
            new("capabilities", "There are capabilities", content.Capabilities.IsEmpty ? ["There is none yet"] : []),
            new(
                "outcomes",
                "Every learning outcome is tied to capabilities, and every capability to an outcome",
                body.LearningOutcomes.Count == 0
                    ? ["No learning outcome is written"]
                    :
                    [
                        .. body.LearningOutcomes.Where(o => o.Capabilities.Count == 0).Select(o => $"Outcome {o.Code}"),
                        .. content.Capabilities.Where(c => c.Outcomes.IsEmpty).Select(c => c.Name),
                    ]
            ),
            new(
                "assessment",
                "Every capability has assessment methods and a grading scale",
                [
                    .. content
                        .Capabilities.Where(c => c.Assessment is not { Methods.Count: > 0, Scale.Length: > 0 })
                        .Select(c => c.Name),
                ]
            ),
            new(
                "coverage",
                "Every capability of the framework is covered, or its absence is explained",
                [.. gaps.Select(g => g.Target.Code!)]
            ),
        ]);
    }
}

/// <param name="Code">Names the part of the draft where the point is met.</param>
/// <param name="Missing">What is missing, each by its name.</param>
public sealed record ReadinessPoint(string Code, string Text, ImmutableArray<string> Missing)
{
    public bool IsMet => Missing.IsEmpty;
}
