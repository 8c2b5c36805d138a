using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>The body asks an organisation to develop the specification of a selected credential.</summary>
public sealed class Commission
{
    private Commission() { }

    internal Commission(
        Guid credentialId,
        Guid? proposalId,
        Guid organisationId,
        Guid leadId,
        string brief,
        DateOnly dueOn,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        ProposalId = proposalId;
        OrganisationId = organisationId;
        LeadId = leadId;
        Brief = brief;
        DueOn = dueOn;
        CommissionedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }

    /// <summary>The proposal that led to it; null for a resource that came in by the second door.</summary>
    public Guid? ProposalId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Who leads the development.</summary>
    public Guid LeadId { get; private set; }
    public string Brief { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset CommissionedAt { get; private set; }
    public RecordRef Ref => RecordKinds.Commission.Ref(Id);
}
