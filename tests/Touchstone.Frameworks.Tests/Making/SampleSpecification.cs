using Touchstone.Frameworks.Exchange;

namespace Touchstone.Frameworks.Tests.Making;

/// <summary>
/// An invented specification of the usual shape: domains, capabilities, statements, six professions, a rubric, and a mapping
/// to an invented four-pillar framework. The same seed gives the same specification.
/// </summary>
internal static class SampleSpecification
{
    public static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly string[] Verbs =
    [
        "assesses",
        "explains",
        "leads",
        "reviews",
        "plans",
        "evaluates",
        "monitors",
        "prescribes",
        "negotiates",
        "teaches",
        "records",
        "challenges",
        "adapts",
        "prioritises",
        "escalates",
        "audits",
    ];

    private static readonly string[] Objects =
    [
        "breathing patterns",
        "home oxygen",
        "care plans",
        "team decisions",
        "exercise tolerance",
        "medicine changes",
        "discharge risks",
        "family concerns",
        "local pathways",
        "early warning signs",
        "sleep studies",
        "service gaps",
        "rehabilitation goals",
        "consent",
        "capacity",
        "handover quality",
    ];

    private static readonly string[] Circumstances =
    [
        "when findings conflict",
        "across organisational borders",
        "with people who speak little English",
        "under time pressure",
        "for people with several conditions",
        "in a remote consultation",
        "after an unplanned admission",
        "together with carers",
        "where evidence is thin",
        "before a planned procedure",
    ];

    public static readonly ValueList<string> Professions =
    [
        "nursing",
        "physiotherapy",
        "paramedicine",
        "pharmacy",
        "occupational therapy",
        "dietetics",
    ];

    public static Guid Id(string name) => NameBasedId.Of(new Guid("a94b5d9e-4f0e-5a57-9a85-2f1b1f1e9d00"), name);

    public static FrameworkPackage Make(
        int domains = 5,
        int capabilitiesPerDomain = 4,
        int statementsPerCapability = 10
    )
    {
        var versionId = Id("version 1");
        var nodes = new List<FrameworkNode>();
        var number = 0;
        for (var d = 1; d <= domains; d++)
        {
            var domain = Node(
                $"domain {d}",
                null,
                NodeKind.Domain,
                $"{(char)('A' + ((d - 1) % 26))}",
                $"Domain {d}: {Objects[d % Objects.Length]}"
            );
            nodes.Add(domain);
            for (var c = 1; c <= capabilitiesPerDomain; c++)
            {
                number++;
                var capability = Node(
                    $"capability {number}",
                    domain,
                    NodeKind.Capability,
                    $"{number}",
                    $"Capability {number}, {Verbs[number % Verbs.Length]} {Objects[(number * 3) % Objects.Length]}"
                ) with
                {
                    Label = $"Capability {number}",
                };
                nodes.Add(capability);
                for (var s = 1; s <= statementsPerCapability; s++)
                {
                    var which = (number * statementsPerCapability) + s;
                    nodes.Add(
                        Node(
                            $"statement {number}.{s}",
                            capability,
                            NodeKind.Statement,
                            $"{number}.{s}",
                            Sentence(which)
                        ) with
                        {
                            StatementKind = (StatementKind)(which % 4),
                            Tier = which % 5 == 0 ? "tier 2" : null,
                            Professions = which % 7 == 0 ? [Professions[which % 6], Professions[(which + 1) % 6]] : [],
                            Notes = which % 11 == 0 ? "Shown in practice,\nnot only in writing." : null,
                        }
                    );
                }
            }
        }

        var details = new FrameworkDetails
        {
            FrameworkId = Id("framework"),
            VersionId = versionId,
            Title = "Respiratory care: advanced practice specification",
            Version = "1.0",
            Status = "Adopted",
            Creator = "Example development group",
            Publisher = "Example body",
            Description = "An invented specification for tests.",
            Language = "en-GB",
            LicenceStatement = "Free to use in tests.",
            Uri = "https://credentials.example/id/respiratory/v/1.0",
            LastChanged = Timestamp.From(Day),
            Professions = Professions,
            Tiers = ["tier 1", "tier 2"],
            Layers = [new Layer(NodeKind.Capability, "capability", "capabilities")],
            Sections =
            [
                new Section(Id("scope"), "Scope", "Adults with long-term conditions.\n\n- in hospital\n- at home"),
                new Section(Id("review"), "Review", "Reviewed in 2030.", SectionPlace.Back),
            ],
        };
        var version = FrameworkVersion.Create(details, nodes, rubrics: [Rubric(nodes)]).Value;
        return new FrameworkPackage(version, [Mapping(version, Pillars())]);

        FrameworkNode Node(string name, FrameworkNode? parent, NodeKind kind, string code, string text) =>
            new()
            {
                Lineage = new LineageId(Id(name)),
                VersionId = NameBasedId.Of(versionId, Id(name)),
                Parent = parent?.Lineage,
                Kind = kind,
                Code = code,
                Text = text,
                Uri = $"https://credentials.example/id/{Id(name)}/v/1.0",
                LastChanged = Timestamp.From(Day),
            };
    }

    public static string Sentence(int which) =>
        $"The practitioner {Verbs[which % Verbs.Length]} {Objects[(which / 3) % Objects.Length]} {Circumstances[(which * 7) % Circumstances.Length]}, "
        + $"and {Verbs[((which / 16) + 5) % Verbs.Length]} {Objects[((which / 5) + 7) % Objects.Length]} (case {which}).";

    /// <summary>The invented target: four pillars of 11, 11, 8 and 8 codes, like the frameworks that specifications map to.</summary>
    public static FrameworkVersion Pillars(string edition = "2017")
    {
        var versionId = Id("pillars " + edition);
        var nodes = new List<FrameworkNode>();
        foreach (var (pillar, count) in new[] { (1, 11), (2, 11), (3, 8), (4, 8) })
        {
            nodes.Add(Node($"{pillar}", null, $"Pillar {pillar}"));
            for (var i = 1; i <= count; i++)
            {
                nodes.Add(Node($"{pillar}.{i}", $"{pillar}", $"Works on matter {i} of pillar {pillar}"));
            }
        }

        return FrameworkVersion
            .Create(
                new FrameworkDetails
                {
                    FrameworkId = Id("pillars"),
                    VersionId = versionId,
                    Title = "Invented pillars",
                    Version = edition,
                    LastChanged = Timestamp.From(Day),
                },
                nodes
            )
            .Value;

        FrameworkNode Node(string code, string? parent, string text) =>
            new()
            {
                Lineage = new LineageId(Id("pillar " + code)),
                VersionId = NameBasedId.Of(versionId, Id("pillar " + code)),
                Parent = parent is null ? null : new LineageId(Id("pillar " + parent)),
                Kind = parent is null ? new NodeKind("pillar") : NodeKind.Capability,
                Code = code,
                Text = text,
                LastChanged = Timestamp.From(Day),
            };
    }

    private static MappingSet Mapping(FrameworkVersion version, FrameworkVersion pillars)
    {
        var capabilities = version.Nodes.Where(node => node.Kind == NodeKind.Capability).ToList();
        var targets = pillars
            .Nodes.Where(node => node.Parent is not null && node.Code is not ("1.1" or "4.8"))
            .ToList();
        var rows = targets.Select(
            (target, i) =>
                new Mapping
                {
                    Id = Id($"row {i}"),
                    From = NodePin.To(capabilities[i % capabilities.Count]),
                    To = NodePin.To(target),
                    Relation = (MappingRelation)(i % 5),
                    Rationale = i % 2 == 0 ? $"Because of matter {i}." : null,
                    Author = "A. Developer",
                    Confidence = i % 3 == 0 ? 0.8m : null,
                    LastChanged = Timestamp.From(Day),
                }
        );
        return new MappingSet
        {
            Id = Id("mapping"),
            Title = "Mapping to the pillars",
            From = VersionPin.To(version),
            To = VersionPin.To(pillars),
            Rows = rows.ToValueList(),
            Elsewhere =
            [
                new CoveredElsewhere(
                    NodePin.To(pillars.WithCode("4.8").Single()),
                    "Met by the research module of every accredited programme.",
                    "A. Developer"
                ),
            ],
            LastChanged = Timestamp.From(Day),
        };
    }

    private static Rubric Rubric(List<FrameworkNode> nodes)
    {
        var outcome = nodes.First(node => node.Kind == NodeKind.Statement);
        RubricCriterion Criterion(string name, decimal weight) =>
            new()
            {
                Id = Id("criterion " + name),
                Category = name,
                Weight = weight,
                Node = TreeLink.EndOf(outcome),
                LastChanged = Timestamp.From(Day),
                Levels = ((string[])["fail", "pass", "distinction"])
                    .Select(
                        (level, i) =>
                            new RubricLevel
                            {
                                Id = Id($"level {name} {level}"),
                                Quality = level,
                                Description = $"{name} at the level of a {level}",
                                Score = i * 50,
                                Position = i + 1,
                                LastChanged = Timestamp.From(Day),
                            }
                    )
                    .ToValueList(),
            };

        return Frameworks
            .Rubric.Compose(
                Id("rubric"),
                "Case presentation",
                [Criterion("Reasoning", 40), Criterion("Safety", 35), Criterion("Reflection", 25)],
                "For the case presentation in the second term.",
                Timestamp.From(Day)
            )
            .Value;
    }
}
