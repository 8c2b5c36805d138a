using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Record;

namespace Touchstone.Core.Delivery;

/// <summary>How one education provider means to deliver one launched version of a specification.</summary>
public sealed class DeliveryPlan
{
    private DeliveryPlan() { }

    internal DeliveryPlan(SpecificationVersion version, Guid providerId, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CredentialId = version.CredentialId;
        VersionId = version.Id;
        ProviderId = providerId;
        BegunAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }
    public Guid VersionId { get; private set; }
    public Guid ProviderId { get; private set; }
    public Programme Programme { get; private set; } = new();
    public PlanState State { get; private set; } = PlanState.Draft;
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<MappedCapability> Mapped { get; private set; } = [];
    public RecordRef Ref => RecordKinds.DeliveryPlan.Ref(Id);

    /// <summary>The provider can still change it.</summary>
    public bool IsOpen => State is PlanState.Draft or PlanState.MoreInformation;

    /// <summary>Practitioners can be enrolled on it.</summary>
    public bool IsInForce => State == PlanState.Approved;

    internal void Describe(Programme programme)
    {
        Programme = programme;
        Revision++;
    }

    internal void Map(Guid capability, string taughtIn, string assessedBy, string explanation)
    {
        var mapped = Mapped.SingleOrDefault(m => m.Capability == capability);
        if (mapped is null)
        {
            mapped = new MappedCapability(Id, capability);
            Mapped.Add(mapped);
        }
        mapped.Say(taughtIn, assessedBy, explanation);
        Revision++;
    }

    internal void Submit(DateTimeOffset at)
    {
        State = PlanState.Submitted;
        SubmittedAt = at;
        Revision++;
    }

    internal void Decide(PlanState state, DateTimeOffset at)
    {
        State = state;
        DecidedAt = at;
        Revision++;
    }
}

/// <summary>Where a delivery plan stands.</summary>
public enum PlanState
{
    Draft,
    Submitted,
    MoreInformation,
    Approved,
    NotApproved,
    Suspended,
    Withdrawn,
}

/// <summary>Where one capability of the specification is taught and how it is assessed.</summary>
public sealed class MappedCapability
{
    private MappedCapability() { }

    internal MappedCapability(Guid planId, Guid capability)
    {
        PlanId = planId;
        Capability = capability;
    }

    public Guid PlanId { get; private set; }

    /// <summary>Lineage identifier of the capability in the specification.</summary>
    public Guid Capability { get; private set; }
    public string TaughtIn { get; private set; } = "";
    public string AssessedBy { get; private set; } = "";

    /// <summary>Why it is not taught here, where it is not: met before entry, or elsewhere.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Taught and assessed, or explained.</summary>
    public bool IsAnswered => (TaughtIn.Length > 0 && AssessedBy.Length > 0) || Explanation.Length > 0;

    internal void Say(string taughtIn, string assessedBy, string explanation)
    {
        TaughtIn = taughtIn;
        AssessedBy = assessedBy;
        Explanation = explanation;
    }
}
