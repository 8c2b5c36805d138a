namespace Touchstone.Core.Development.Specifications;

/// <summary>What a specification says beside its capability tree. Stored as JSON; frozen with each version.</summary>
public sealed record SpecificationBody
{
    /// <summary>Markdown by the code of the section in the reference data: overview, scope, evidence base and so on.</summary>
    public Dictionary<string, string> Sections { get; init; } = [];

    /// <summary>The professions that the credential is for, with the requirements for each.</summary>
    public List<TargetProfession> TargetGroup { get; init; } = [];

    /// <summary>What a learner will be able to do, at level 7, each tied to capabilities.</summary>
    public List<LearningOutcome> LearningOutcomes { get; init; } = [];

    /// <summary>The assessment methods and the grading scale assigned to each capability.</summary>
    public List<CapabilityAssessment> Assessment { get; init; } = [];

    /// <summary>Academic credits at level 7; 10 notional hours of learning each.</summary>
    public int? Credits { get; init; }
    public int? NotionalHours { get; init; }

    /// <summary>The edition of the multi-professional framework that the tree is mapped to.</summary>
    public string FrameworkEdition { get; init; } = "";
}

/// <param name="Profession">Code of the profession in the reference data.</param>
/// <param name="Requirements">Registration, experience, prior learning, legal limits; markdown.</param>
public sealed record TargetProfession(string Profession, string Requirements);

/// <param name="Capabilities">Lineage identifiers of the nodes of the tree that it develops.</param>
public sealed record LearningOutcome(string Code, string Text, List<Guid> Capabilities);

/// <param name="Capability">Lineage identifier of the node.</param>
/// <param name="Methods">Codes of assessment methods in the reference data.</param>
/// <param name="Scale">Code of the grading scale.</param>
/// <param name="RequiredGrade">Code of the lowest grade that counts as shown; null for the scale's own.</param>
public sealed record CapabilityAssessment(Guid Capability, List<string> Methods, string Scale, string? RequiredGrade);
