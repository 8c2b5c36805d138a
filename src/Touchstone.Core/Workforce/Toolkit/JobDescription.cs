using System.Collections.Immutable;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// An example of a job description for an advanced role: what the level asks of everybody, and what the chosen capabilities
/// of a specification in force ask of this post. An employer changes it to fit.
/// </summary>
public sealed record JobDescription(
    string Title,
    string Setting,
    PublishedSpecification Specification,
    ImmutableArray<JobSection> Front,
    ImmutableArray<PublishedCapability> Capabilities,
    ImmutableArray<JobSection> Back
)
{
    // The first capability of the framework that stands for the subject itself.
    private const string SubjectItself = "1.11";

    public static JobDescription Of(
        string title,
        string setting,
        PublishedSpecification specification,
        IReadOnlyCollection<Guid> chosen,
        ReferenceData reference,
        DateOnly day
    )
    {
        ImmutableArray<PublishedCapability> capabilities =
        [
            .. specification.Capabilities.Where(c => chosen.Count == 0 || chosen.Contains(c.Lineage)),
        ];
        var edition = reference.Mpf.Find(specification.FrameworkEdition) ?? reference.Mpf.On(day);
        return new JobDescription(
            title,
            setting,
            specification,
            [
                new JobSection(
                    "Purpose of the post",
                    [
                        $"To practise at advanced level in {specification.Title.ToLowerInvariant()}{(setting.Length == 0 ? "" : $", in {setting.ToLowerInvariant()}")}, with a high degree of autonomy and in partnership with people, their families and the team.",
                        "Advanced practice is a level of practice and not a profession: the post is open to every profession named below.",
                    ],
                    []
                ),
                .. edition.Select(pillar => Pillar(pillar, capabilities)),
            ],
            capabilities,
            [
                Person(specification, reference, day),
                new JobSection(
                    "Supervision, governance and review",
                    [
                        reference.SupervisionRules.On(day)[0].Explanation,
                        "The job plan has protected time for each of the four pillars. The scope of the post is approved by the organisation and reviewed every year, together with what the post has brought to patients and the service.",
                    ],
                    []
                ),
            ]
        );
    }

    /// <summary>The same as a document that can be written as Word.</summary>
    public FrameworkPackage AsDocument()
    {
        var nodes = new List<FrameworkNode>();
        foreach (var domain in Capabilities.GroupBy(c => c.Domain))
        {
            var top = Node(null, NodeKind.Domain, domain.Key);
            nodes.Add(top);
            foreach (var capability in domain)
            {
                var node = Node(top.Lineage, NodeKind.Capability, capability.Name);
                nodes.Add(node);
                nodes.AddRange(capability.Statements.Select(s => Node(node.Lineage, NodeKind.Statement, s)));
            }
        }
        var details = new FrameworkDetails
        {
            FrameworkId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            Title = Title,
            Description = $"Example job description, made from {Specification.Name}.",
            Language = "en-GB",
            Sections =
            [
                .. Front.Select(s => Section(s, SectionPlace.Front)),
                .. Back.Select(s => Section(s, SectionPlace.Back)),
            ],
        };
        return new FrameworkPackage(FrameworkVersion.Create(details, nodes).Value);
    }

    private static JobSection Pillar(Pillar pillar, ImmutableArray<PublishedCapability> capabilities) =>
        new(
            pillar.Name,
            [pillar.Description],
            [
                .. capabilities
                    .Where(c => Codes(c).Any(code => code.StartsWith(pillar.Code + ".", StringComparison.Ordinal)))
                    .Select(c => c.Name),
            ]
        );

    private static ImmutableArray<string> Codes(PublishedCapability capability) =>
        capability.PillarCodes.IsEmpty ? [SubjectItself] : capability.PillarCodes;

    private static JobSection Person(PublishedSpecification specification, ReferenceData reference, DateOnly day)
    {
        var professions = reference.Professions.On(day);
        var size = specification.Credits is { } credits ? $", {credits} credits at level 7" : "";
        return new JobSection(
            "Who can hold the post",
            ["The person who holds the post"],
            [
                specification.Professions.IsEmpty
                    ? "is registered with a statutory regulator"
                    : $"is a registered {string.Join(", ", specification.Professions.Select(p => professions.NameOf(p).ToLowerInvariant()))}",
                "has a Master's degree in advanced practice or its equivalent across the four pillars, or is in training for it",
                $"has shown the capabilities of the credential {specification.Title}{size}, or works towards them",
                "has the experience in this area of practice that the level asks for",
            ]
        );
    }

    private static Section Section(JobSection section, SectionPlace place) =>
        new(
            Guid.CreateVersion7(),
            section.Heading,
            string.Join("\n\n", section.Paragraphs.Append(string.Join("\n", section.Points.Select(p => $"- {p}")))),
            place
        );

    private static FrameworkNode Node(LineageId? parent, NodeKind kind, string text) =>
        new()
        {
            Lineage = LineageId.New(),
            VersionId = Guid.CreateVersion7(),
            Parent = parent,
            Kind = kind,
            Text = text,
        };
}

/// <summary>A part of a job description.</summary>
public sealed record JobSection(string Heading, ImmutableArray<string> Paragraphs, ImmutableArray<string> Points);
