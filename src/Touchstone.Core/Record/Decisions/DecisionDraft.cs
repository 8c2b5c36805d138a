using System.Collections.Immutable;

namespace Touchstone.Core.Record.Decisions;

/// <summary>What the body decided, as it is put on the record.</summary>
/// <param name="Kind">Code of the kind of decision in the reference data.</param>
/// <param name="Subject">The record that was judged.</param>
/// <param name="Outcome">Code of the outcome in the kind's set.</param>
/// <param name="Reasons">Why; markdown; shown with the decision.</param>
/// <param name="Delegation">The authority: "Decision panel", or a delegation and its reference.</param>
/// <param name="Deciders">Who decided. At least one; none of them recused or in conflict.</param>
public sealed record DecisionDraft(
    string Kind,
    RecordRef Subject,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
)
{
    public Guid? Credential { get; init; }
    public ImmutableArray<Recusal> Recused { get; init; } = [];
    public ImmutableArray<Pin> Judged { get; init; } = [];
    public ImmutableArray<ConditionDraft> Conditions { get; init; } = [];

    /// <summary>How many deciders it takes at the least.</summary>
    public int Quorum { get; init; } = 1;

    /// <summary>Public decisions show on the credential's page and in the register.</summary>
    public bool IsPublic { get; init; }

    /// <summary>A sentence for the catalogue: "Endorsement of Pelvic health 1.0".</summary>
    public required string Title { get; init; }
}

/// <summary>Somebody stood aside, and why.</summary>
public sealed record Recusal(Guid Account, string Why);

/// <summary>A condition as it is set.</summary>
public sealed record ConditionDraft(string Text, string EvidenceNeeded, DateOnly Due);
