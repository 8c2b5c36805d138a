using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// A frozen version of a specification. Its content never changes; only its standing does: candidate, endorsed, launched,
/// superseded. Records that judge, map or deliver pin a version.
/// </summary>
public sealed class SpecificationVersion
{
    private SpecificationVersion() { }

    /// <summary>Freezes the present draft.</summary>
    /// <param name="number">What people call it: 0.3, 1.0.</param>
    public SpecificationVersion(Specification draft, string number, string contentHash, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        SpecificationId = draft.Id;
        CredentialId = draft.CredentialId;
        Title = draft.Title;
        Number = number;
        Content = draft.Content;
        Body = draft.Body;
        ContentHash = contentHash;
        FrozenAt = at;
    }

    public Guid Id { get; private set; }
    public Guid SpecificationId { get; private set; }
    public Guid CredentialId { get; private set; }
    public string Title { get; private set; } = "";
    public string Number { get; private set; } = "";

    /// <summary>The capability tree with its mappings (FrameworkJson).</summary>
    public byte[] Content { get; private set; } = [];
    public SpecificationBody Body { get; private set; } = new();

    /// <summary>SHA-256 over tree and body, hexadecimal: what a decision pins.</summary>
    public string ContentHash { get; private set; } = "";
    public DateTimeOffset FrozenAt { get; private set; }
    public VersionState State { get; private set; } = VersionState.Frozen;
    public DateTimeOffset? EndorsedAt { get; private set; }
    public DateTimeOffset? LaunchedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public RecordRef Ref => RecordKinds.SpecificationVersion.Ref(Id);

    /// <summary>How a decision names exactly this version.</summary>
    public Pin Pin => new(RecordKinds.SpecificationVersion.Code, Id, Number, ContentHash);

    public void Submit() => Move(VersionState.Candidate, VersionState.Frozen);

    public void Endorse(DateTimeOffset at)
    {
        Move(VersionState.Endorsed, VersionState.Candidate);
        EndorsedAt = at;
    }

    public void Refuse(DateTimeOffset at)
    {
        Move(VersionState.NotEndorsed, VersionState.Candidate);
        EndedAt = at;
    }

    /// <summary>Publishes the endorsed version under its public number.</summary>
    public void Launch(string number, DateTimeOffset at)
    {
        Move(VersionState.Launched, VersionState.Endorsed);
        Number = number;
        LaunchedAt = at;
    }

    public void Supersede(DateTimeOffset at)
    {
        Move(VersionState.Superseded, VersionState.Launched);
        EndedAt = at;
    }

    public void Withdraw(DateTimeOffset at)
    {
        Move(VersionState.Withdrawn, VersionState.Launched);
        EndedAt = at;
    }

    private void Move(VersionState to, VersionState from)
    {
        if (State != from)
        {
            throw new InvalidOperationException($"A version that is {State} cannot become {to}.");
        }
        State = to;
    }
}

/// <summary>The standing of a frozen version.</summary>
public enum VersionState
{
    /// <summary>Kept for comparison and consultation; not submitted.</summary>
    Frozen,
    Candidate,
    Endorsed,
    NotEndorsed,
    Launched,
    Superseded,
    Withdrawn,
}
