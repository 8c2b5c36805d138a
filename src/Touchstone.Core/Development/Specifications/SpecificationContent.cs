using System.Collections.Immutable;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Storage;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// A specification as it is read: domains, their capabilities, and the statements below these, each capability with its
/// learning outcomes, its assessment and what it answers in the multi-professional framework. Nodes are named by lineage,
/// which stays the same from version to version.
/// </summary>
public sealed class SpecificationContent
{
    private readonly ImmutableDictionary<Guid, SpecificationCapability> byLineage;

    private SpecificationContent(
        FrameworkPackage package,
        SpecificationBody body,
        ImmutableArray<SpecificationDomain> domains
    )
    {
        Package = package;
        Body = body;
        Domains = domains;
        Capabilities = [.. domains.SelectMany(d => d.Capabilities)];
        byLineage = Capabilities.ToImmutableDictionary(c => c.Lineage);
    }

    /// <summary>The tree and its mappings, as the frameworks engine works on them.</summary>
    public FrameworkPackage Package { get; }

    public SpecificationBody Body { get; }

    /// <summary>The top of the tree, in the author's order.</summary>
    public ImmutableArray<SpecificationDomain> Domains { get; }

    /// <summary>Every capability, in reading order: what is assessed, delivered and recognised one by one.</summary>
    public ImmutableArray<SpecificationCapability> Capabilities { get; }

    /// <summary>The capability of this lineage, or null.</summary>
    public SpecificationCapability? Find(Guid lineage) => byLineage.GetValueOrDefault(lineage);

    /// <summary>What a node is mapped to in the edition of the framework that the specification names.</summary>
    public IEnumerable<Mapping> PillarRowsOf(LineageId node) =>
        Package
            .Mappings.Where(set => set.To.VersionId == PillarFramework.VersionIdOf(Body.FrameworkEdition))
            .SelectMany(set => set.Rows)
            .Where(row => row.From.Lineage == node);

    public static SpecificationContent Of(SpecificationVersion version) => Of(version.Content, version.Body);

    public static SpecificationContent Of(Specification draft) => Of(draft.Content, draft.Body);

    /// <exception cref="InvalidDataException">The content is not a stored package: a damaged row.</exception>
    public static SpecificationContent Of(byte[] content, SpecificationBody body) =>
        Of(
            FrameworkJson.Read(content).Package
                ?? throw new InvalidDataException("The content of the specification cannot be read."),
            body
        );

    public static SpecificationContent Of(FrameworkPackage package, SpecificationBody body) =>
        new(package, body, new SpecificationReading(package, body).Domains());
}

/// <summary>A node at the top of the tree with the capabilities below it, however many layers down they stand.</summary>
public sealed record SpecificationDomain(
    Guid Lineage,
    string? Code,
    string Title,
    ImmutableArray<SpecificationCapability> Capabilities
);

/// <summary>What a practitioner is able to do, with all that the specification says of it.</summary>
/// <param name="VersionId">The identifier of the node as it stands in this version, which an imported framework brings along.</param>
/// <param name="Address">The address of the node where its framework was published; urn:uuid: where it has none.</param>
/// <param name="Assessment">Null until the author has said how it is assessed.</param>
public sealed record SpecificationCapability(
    Guid Lineage,
    Guid VersionId,
    string Address,
    string? Code,
    string Title,
    string Text,
    ImmutableArray<SpecificationStatement> Statements,
    ImmutableArray<LearningOutcome> Outcomes,
    CapabilityAssessment? Assessment,
    ImmutableArray<PillarMapping> Pillars
)
{
    /// <summary>Code and title, as people name it.</summary>
    public string Name => Code is null ? Title : $"{Code} {Title}";
}

/// <summary>A statement of knowledge, skill or behaviour below a capability.</summary>
public sealed record SpecificationStatement(Guid Lineage, string? Code, string Text, StatementKind Kind);

/// <summary>A capability of the multi-professional framework that a capability or one of its statements answers.</summary>
/// <param name="Code">The code in the edition that the specification names.</param>
public sealed record PillarMapping(string Code, MappingRelation Relation, string? Rationale);
