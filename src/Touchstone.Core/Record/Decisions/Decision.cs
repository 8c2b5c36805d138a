namespace Touchstone.Core.Record.Decisions;

/// <summary>
/// A decision of the body: what came out, why, who decided under which delegation, and the exact versions that were
/// judged. Every approval in the product is this record with another set of outcomes. Nothing in it changes afterwards; a
/// later decision supersedes it.
/// </summary>
public sealed class Decision
{
    private Decision() { }

    internal Decision(
        string kind,
        string edition,
        RecordRef subject,
        Guid? credentialId,
        string outcome,
        string reasons,
        string delegation,
        DateOnly decidedOn,
        DateTimeOffset recordedAt,
        Guid? recordedBy,
        IReadOnlyList<Pin> judged
    )
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        OutcomeEdition = edition;
        SubjectKind = subject.Kind;
        SubjectId = subject.Id;
        CredentialId = credentialId;
        Outcome = outcome;
        Reasons = reasons;
        Delegation = delegation;
        DecidedOn = decidedOn;
        RecordedAt = recordedAt;
        RecordedBy = recordedBy;
        Judged = [.. judged];
    }

    public Guid Id { get; private set; }

    /// <summary>Code of the kind of decision in the reference data, which names its set of outcomes.</summary>
    public string Kind { get; private set; } = "";
    public string OutcomeEdition { get; private set; } = "";
    public RecordKind SubjectKind { get; private set; } = null!;
    public Guid SubjectId { get; private set; }
    public Guid? CredentialId { get; private set; }

    /// <summary>Code of the outcome in its set.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Under which authority the deciders decided: the board itself, or a delegation and its reference.</summary>
    public string Delegation { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }
    public IList<Pin> Judged { get; private set; } = [];
    public IList<DecisionMember> Members { get; private set; } = [];
    public IList<Condition> Conditions { get; private set; } = [];

    /// <summary>Ties the decision to the credential that it brings about, before it is saved.</summary>
    internal void BeginsCredential(Guid credentialId) => CredentialId ??= credentialId;

    public RecordRef Subject => SubjectKind.Ref(SubjectId);
    public RecordRef Ref => RecordKinds.Decision.Ref(Id);
}

/// <summary>The exact version of a record that was judged: what it was called and the hash of what it said.</summary>
public sealed record Pin(string Kind, Guid Id, string Version, string ContentHash);
